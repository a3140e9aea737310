import type { Told } from '../ingest/ingest.js'
import { Refusal } from '../model/refusal.js'
import type { Redactor } from './redacting.js'

/** Has the work hand over what it rejects, where that is to be written to a file. */
export async function rejecting<T>(
  path: string | undefined,
  { rejected }: Pick<Redactor, 'rejected'>,
  work: (onRejected: Pick<Told, 'onRejected'>) => Promise<T>,
): Promise<T> {
  if (path === undefined) return work({})
  const [{ rejectsFile }, { draftOf }] = await Promise.all([import('./rejects.js'), import('./drafts.js')])
  const file = rejectsFile(path, await draftOf(path))
  let done = false
  try {
    const result = await work({ onRejected: it => file.take(rejected(it)) })
    done = true
    return result
  } catch (error) {
    // Too many rejections is what one wants to look at.
    done = error instanceof Refusal && error.code === 'too-many-rejected'
    throw error
  } finally {
    file.end(done)
  }
}
