/** What a page of docs/ tells of an entry; a metric's facts are told where it has them. */
interface Entry {
  readonly id: string
  readonly title: string
  readonly about: string
}

export interface Page {
  readonly path: string
  readonly text: string
}

export function pagesOf(catalogue: Readonly<Record<'metrics' | 'families' | 'rules' | 'facts' | 'formats', readonly Entry[]>>): Page[]
