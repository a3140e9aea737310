import { Refusal } from '../model/refusal.js'
import { plain } from '../render/plain.js'

/** What a fault's report needs to be of use to who mends it. */
interface Circumstances {
  readonly argv: readonly string[]
  readonly version: string
}

/** How an error looks on standard error: what is wrong, where, what else is known, what to do. */
export function complain(error: unknown, { argv, version }: Circumstances): string {
  // What was typed may name a customer.
  const command = argv.includes('--redact') ? 'what `--redact` keeps back' : ['rind', ...argv.slice(2)].join(' ')
  return error instanceof Refusal ? refused(error) : fault(error, command, version)
}

function refused({ code, message, details: { at, notes = [], help } }: Refusal): string {
  const lines = [`error[${code}]: ${message}`]
  if (at) lines.push(`  --> ${[at.file, at.line, at.column].filter(it => it !== undefined).join(':')}`)
  lines.push(...notes.map(it => `   = ${it}`))
  if (help) lines.push(`help: ${help}`)
  return lined(lines)
}

function fault(error: unknown, command: string, version: string): string {
  const [says = '', ...stack] = (error instanceof Error ? (error.stack ?? error.message) : String(error)).split('\n')
  return lined([
    `fault: ${says}`,
    ...stack.map(it => `    ${plain(it)}`),
    `   = typed: ${command}`,
    `   = rind ${version}, Node ${process.version}, ${process.platform}`,
    'help: this is a fault of rind, not of your files; please report it with these lines',
  ])
}

/** The blanks at a line's beginning are ours; what follows may come out of somebody's file. */
const lined = (lines: readonly string[]): string => lines.map(it => `${/^ */.exec(it)}${plain(it)}\n`).join('')
