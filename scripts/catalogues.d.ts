export interface Catalogue {
  readonly folder: string
  readonly name: 'formats' | 'metrics' | 'families' | 'rules' | 'facts' | 'outputs'
  readonly type: string
  readonly contract: string
}

export const CATALOGUES: readonly Catalogue[]
export function idsIn(folder: string): string[]
export function indexOf(catalogue: Catalogue): string
