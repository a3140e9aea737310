import type { Entry, Known, Ledger } from '../model/ledger.js'

/** What is said of a finding. */
export interface Said {
  /** The ISO day on which it is said. */
  readonly since: string
  readonly until?: string
  readonly note?: string
}

/** What can be acknowledged: what was found when last looked, shown or only watched. */
export const open = ({ entries }: Ledger): readonly Entry[] => entries.filter(it => it.gone === undefined)

/** The ledger with a finding acknowledged as it was last seen: it is worse where it later goes beyond that. */
export const acknowledged = (ledger: Ledger, id: string, said: Said): Ledger =>
  changed(ledger, id, entry => ({ ...entry, known: knownAs(entry, said) }))

/** The ledger without what was said of a finding. */
export const unacknowledged = (ledger: Ledger, id: string): Ledger => changed(ledger, id, ({ known: _, ...entry }) => entry)

const changed = (ledger: Ledger, id: string, change: (it: Entry) => Entry): Ledger => ({
  ...ledger,
  entries: ledger.entries.map(it => (it.id === id ? change(it) : it)),
})

function knownAs(entry: Entry, said: Said): Known {
  const seen = entry.closes.at(-1)
  return { ...(seen ?? { period: entry.last, grade: 'watch' }), ...said }
}
