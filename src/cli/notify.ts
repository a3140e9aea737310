import { spawn } from 'node:child_process'
import { refuseRun } from '../model/run-refusals.js'

/** Of what a command says when it fails, so many characters are told. */
const LONGEST = 300

/**
 * Runs a command in a shell and hands it a text on its standard input. What it says is told where it fails, and else is not: standard
 * output is ours. Refuses where it ends otherwise than well.
 */
export async function notify(command: string, text: string, signal: AbortSignal): Promise<void> {
  const child = spawn(command, { shell: true, stdio: ['pipe', 'pipe', 'pipe'], signal })
  let said = ''
  const hear = (it: Buffer): void => {
    said = `${said}${it.toString('utf8')}`.slice(-LONGEST)
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  // One that does not read all of it may have read enough; how it ends tells.
  child.stdin.on('error', () => undefined)
  child.stdin.end(text)
  const how = await new Promise<string | undefined>((done, failed) => {
    child.on('error', failed)
    child.on('close', (code, by) => done(code === 0 ? undefined : code === null ? `was ended by ${by}` : `ended with ${code}`))
  })
  if (how !== undefined) throw refuseRun.notified(command, how, said.trim())
}
