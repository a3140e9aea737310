import { type Host, Interrupted } from './host.js'

/**
 * Runs work that the first Ctrl-C ends: the signal it is handed breaks off what waits for it, and whatever that throws comes out as
 * `Interrupted`. A second Ctrl-C ends the process as it always does.
 */
export async function interruptible<T>(host: Pick<Host, 'once' | 'off'>, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController()
  const interrupt = (): void => controller.abort(new Interrupted())
  host.once('SIGINT', interrupt)
  try {
    const result = await work(controller.signal)
    controller.signal.throwIfAborted()
    return result
  } catch (error) {
    controller.signal.throwIfAborted()
    throw error
  } finally {
    host.off('SIGINT', interrupt)
  }
}
