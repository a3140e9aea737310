import { type Place, Refusal } from './refusal.js'

interface Held {
  readonly pid: number
  readonly host: string
  readonly since: string
}

const quoted = (names: readonly string[]): string => names.map(it => `\`${it}\``).join(', ')

/** Refusals about what is run month after month: a config and its settings, locks, the ledger. In the same voice as all others. */
export const refuseRun = {
  locked: (file: string, holder: Held | undefined, waited: boolean) =>
    new Refusal('locked', 'another run is not over', {
      at: { file },
      notes: [
        ...(holder ? [`process ${holder.pid} on ${holder.host} holds it since ${holder.since} UTC`] : []),
        ...(waited ? ['it was still held when the wait was over'] : []),
      ],
      help: waited ? 'try again later, or wait longer' : 'wait for it with `--wait 600`, which is in seconds',
    }),
  noConfig: (file: string) =>
    new Refusal('no-config', `there is no \`${file}\` here`, { help: '`rind init` writes one, or name one with `--config FILE`' }),
  noSetting: (file: string | undefined, setting: string, help: string) =>
    new Refusal('missing-setting', `nothing says \`${setting}\``, { ...(file === undefined ? {} : { at: { file } }), help }),
  /** The same, of a value that was written elsewhere than on the command line. */
  asWritten: ({ code, message, details }: Refusal, typed: string, written: string, at: Place | undefined) =>
    new Refusal(code, message.replace(typed, written), { ...details, ...(at ? { at } : {}) }),
  noSuchVariable: (name: string, near: readonly string[]) =>
    new Refusal('unknown-setting', `no setting is read from the variable \`${name}\``, {
      help: near.length > 0 ? `did you mean ${quoted(near)}?` : '`rind config` shows every setting and its variable',
    }),
  noSuchFinding: (id: string, near: readonly string[]) =>
    new Refusal('unknown-finding', `no finding is called \`${id}\``, {
      help: near.length > 0 ? `did you mean ${quoted(near)}?` : '`rind history` shows what there is',
    }),
  notified: (command: string, how: string, said: string) =>
    new Refusal('not-notified', `the command of \`--notify\` ${how}`, {
      notes: [`it was: ${command}`, ...(said === '' ? [] : [`it said: ${said}`])],
      help: 'what is new was printed all the same, and is not told again; `rind history` shows it',
    }),
}
