import type { Look } from '../render/output.js'
import type { Host, Sink } from './host.js'

const [NARROWEST, WIDEST, UNKNOWN] = [60, 200, 80]

/** The look of what goes to standard output; `asked` is --color (true), --no-color (false) or neither. */
export function lookOf(host: Pick<Host, 'env'> & { readonly stdout: Pick<Sink, 'isTTY' | 'columns'> }, asked?: boolean): Look {
  const { env, stdout } = host
  return {
    width: widthOf(env, stdout.columns),
    colour: colourOf(env, stdout.isTTY === true, asked),
    ...(showsUnicode(env) ? {} : { ascii: true }),
  }
}

/** The look of what is written to a file: the same bytes whatever terminal it was written from. */
export const FILE_LOOK: Look = { width: 100, colour: 0 }

function widthOf(env: Host['env'], columns: number | undefined): number {
  const asked = Number(env.COLUMNS)
  const width = Number.isInteger(asked) && asked > 0 ? asked : columns || UNKNOWN
  return Math.min(Math.max(width, NARROWEST), WIDEST)
}

/**
 * Whether bars, arrows and rules can be shown. The locale says how text is written, by the first of its variables that is set; where
 * none is, UTF-8 is. A dumb terminal and the Linux console have no letters for bars, whatever the locale.
 */
function showsUnicode({ LC_ALL, LC_CTYPE, LANG, TERM }: Host['env']): boolean {
  const locale = LC_ALL || LC_CTYPE || LANG || 'UTF-8'
  return /utf-?8/i.test(locale) && TERM !== 'dumb' && TERM !== 'linux'
}

/** What was typed goes before what the environment says, and that before what the terminal seems to be. */
function colourOf(env: Host['env'], isTTY: boolean, asked: boolean | undefined): Look['colour'] {
  if (asked !== undefined) return asked ? ableTo(env) : 0
  if (env.NO_COLOR) return 0
  const force = env.FORCE_COLOR
  if (force !== undefined) return force === '0' || force === 'false' ? 0 : force === '2' ? 2 : force === '3' ? 3 : ableTo(env)
  return isTTY && env.TERM !== 'dumb' ? ableTo(env) : 0
}

function ableTo(env: Host['env']): 1 | 2 | 3 {
  if (env.COLORTERM === 'truecolor' || env.COLORTERM === '24bit') return 3
  return env.TERM?.includes('256color') ? 2 : 1
}
