import { createHmac, randomBytes } from 'node:crypto'
import type { Rejected } from '../ingest/stage.js'
import { Refusal, refuse } from '../model/refusal.js'
import type { Alias } from '../redact/personal.js'
import type { Config } from './config.js'
import type { Host } from './host.js'

/** What takes customers out of all that a run hands over; without `--redact` everything passes as it is. */
export interface Redactor {
  /** A report, an inspection, an explanation or a sheet. */
  <T>(value: T): T
  /** One row of the file of rejections. */
  readonly rejected: (it: Rejected) => Rejected
}

/** What was said of it: on the command line, and in a config. */
export interface PrivacyOptions {
  readonly redact?: boolean
  /** Never typed, since others can see what is typed. */
  readonly salt?: string
}
export type ToldPrivacy = Pick<Config, 'redact' | 'salt'>

/** A secret shorter than this can be found by trying. */
const SHORTEST_SALT = 16

/** A salt that nobody can guess. */
export const freshSalt = (): string => randomBytes(16).toString('hex')

/** The salt there is: in the environment, else in the config. Refuses one that could be guessed. */
export function saltOf({ env }: Pick<Host, 'env'>, { salt }: ToldPrivacy): string | undefined {
  const found = env.RIND_SALT || salt
  if (found !== undefined && found.length < SHORTEST_SALT) throw refuse.weakSalt(env.RIND_SALT ? '`RIND_SALT`' : '`salt`', SHORTEST_SALT)
  return found
}

/** What redacts a run, where that was asked for. Refuses to without a salt: who knows the customers could try each name. */
export async function redactorOf(
  host: Pick<Host, 'env'>,
  { redact, salt, where = [] }: PrivacyOptions & { readonly where?: readonly string[] },
  told: ToldPrivacy,
): Promise<Redactor> {
  if (!(redact ?? told.redact)) return Object.assign(<T>(it: T): T => it, { rejected: (it: Rejected): Rejected => it })
  const found = saltOf(host, told) ?? salt
  if (found === undefined) throw refuse.noSalt(freshSalt())
  const alias = aliasWith(found)
  const { redacted } = await import('../redact/redacted.js')
  const redactor = <T>(value: T): T => redacted(value, alias, where)
  return Object.assign(redactor, { rejected: redactor })
}

/** Digits of an alias: among a thousand customers two share one once in ten thousand times. */
const DIGITS = 8

/** `customer 3f9a1c07`: keyed (RFC 2104), so that only who has the salt can tell whether a name they know is the one. */
const aliasWith =
  (salt: string): Alias =>
  (kind, name) =>
    `${kind} ${createHmac('sha256', salt).update(`${kind}\0${name}`).digest('hex').slice(0, DIGITS)}`

/** Runs work whose complaints may quote the files, and takes customers out of those too. */
export async function complainingWith<T>(redactor: Redactor, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refusal) {
      const { message, details } = redactor({ message: error.message, details: error.details })
      throw new Refusal(error.code, message, details)
    }
    if (error instanceof Error) {
      const { message, stack } = redactor({ message: error.message, stack: error.stack })
      Object.assign(error, { message, stack })
    }
    throw error
  }
}
