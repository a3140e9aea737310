/** What a page of docs/ tells of an entry; a metric's facts are told where it has them. */
interface Entry {
  readonly id: string
  readonly title: string
  readonly about: string
}

interface Rule extends Entry {
  readonly against: string
}

export interface Page {
  readonly path: string
  readonly text: string
}

type Entries = Readonly<Record<'metrics' | 'families' | 'formats', readonly Entry[]>>

export function pagesOf(catalogue: Entries & Readonly<Record<'rules' | 'facts', readonly Rule[]>>): Page[]
