import type { Question } from '../analyze.js'
import { refuse } from '../model/refusal.js'
import type { Asked } from './told.js'

/** Reads the files beside the exports. Refuses one that is not there, or that says something else than it can. */
export async function readBeside({ activeCustomers }: Asked['beside']): Promise<Pick<Question, 'activeCustomers'>> {
  return { ...(activeCustomers === undefined ? {} : { activeCustomers: await customersIn(activeCustomers) }) }
}

async function customersIn(file: string): Promise<NonNullable<Question['activeCustomers']>> {
  const [{ readActiveCustomers }, { findSources }] = await Promise.all([
    import('../ingest/active-customers.js'),
    import('../ingest/find-sources.js'),
  ])
  const [source, ...others] = await findSources([file])
  if (!source || others.length > 0) throw refuse.onlyOne('--active-customers', others.length + 1)
  return { file, ...(await readActiveCustomers(source)) }
}
