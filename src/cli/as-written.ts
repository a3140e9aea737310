import { type Place, Refusal } from '../model/refusal.js'
import { refuseRun } from '../model/run-refusals.js'

/** Reads a value; what is wrong with it is said by the name under which it was written, and with its place where it has one. */
export function asWritten<T>(typed: string, written: string, at: Place | undefined, read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw error instanceof Refusal ? refuseRun.asWritten(error, `\`${typed}\``, `\`${written}\``, at) : error
  }
}
