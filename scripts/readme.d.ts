export interface Shown {
  readonly block: number
  readonly command: string
  readonly output: readonly string[]
}

/** The part of package.json that is read. */
export interface Package {
  readonly scripts: Readonly<Record<string, string>>
}

export const COUNTS: RegExp
export function parse(markdown: string): Shown[]
export function unknownScripts(command: string, pkg: Package): string[]
export function runnable(command: string, pkg: Package): string
export function cannotRun(command: string): string | undefined
export function reader(pkg: Package): { run(shown: Pick<Shown, 'block' | 'command'>): string[]; leave(): void }
export function matches(shown: readonly string[], printed: readonly string[]): boolean
export function rewrite(markdown: string, options: { readonly pkg: Package; readonly counts?: string }): string
export function readme(): string | undefined
