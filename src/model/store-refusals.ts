import { Refusal } from './refusal.js'

/** Refusals about a store: the file that keeps what was imported. In the same voice as all others. */
export const refuseStore = {
  none: (file: string, near: readonly string[]) =>
    new Refusal('no-store', 'there is no store', {
      at: { file },
      help:
        near.length > 0 ? `did you mean ${near.map(it => `\`${it}\``).join(', ')}?` : 'make one with `rind import exports/ --store FILE`',
    }),
  held: (file: string, holder: string | undefined, waited: boolean) =>
    new Refusal('store-held', `the store is held by ${holder === undefined ? 'another process' : `another process, ${holder}`}`, {
      at: { file },
      ...(waited ? { notes: ['it was still held when the wait was over'] } : {}),
      help: waited ? 'try again later, or wait longer' : 'wait for it with `--wait 60`, which is in seconds',
    }),
  foreign: (file: string, what: string) =>
    new Refusal('not-a-store', `this is ${what}, not a store of rind`, { at: { file }, help: 'give another name for the store' }),
  newer: (file: string, its: number, known: number, by: string, own: string) =>
    new Refusal('newer-store', `the store is of rind ${by} and newer than this rind, ${own}`, {
      at: { file },
      notes: [`its schema is version ${its}; this rind knows versions up to ${known}`],
      help: `use rind ${by} or a later one`,
    }),
  damaged: (file: string, why: string) =>
    new Refusal('damaged-store', 'the store cannot be read', {
      at: { file },
      notes: [why],
      help: 'take it from a backup, or import the exports into a new one',
    }),
  unwritable: (file: string, why: string) =>
    new Refusal('unwritable-store', `cannot write the store: ${why}`, { at: { file }, help: 'what it held before is still there' }),
}
