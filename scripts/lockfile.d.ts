export interface Lockfile {
  readonly packages: Readonly<
    Record<string, { readonly version?: string; readonly optionalDependencies?: Readonly<Record<string, string>> }>
  >
}

export function missing(lock: Lockfile): { name: string; version: string }[]
export function completed<L extends Lockfile>(lock: L): L
