import type { Question } from '../analyze.js'
import { refuse } from '../model/refusal.js'
import type { Asked } from './told.js'

/** Reads the files beside the exports. Refuses one that is not there, or that says something else than it can. */
export async function readBeside(
  { activeCustomers, businessHours }: Asked['beside'],
  zone: string,
): Promise<Pick<Question, 'activeCustomers' | 'businessHours'>> {
  return {
    ...(activeCustomers === undefined ? {} : { activeCustomers: await customersIn(activeCustomers) }),
    ...(businessHours === undefined ? {} : { businessHours: await hoursIn(businessHours, zone) }),
  }
}

const hoursIn = async (file: string, zone: string) => (await import('./business-hours.js')).readBusinessHours(file, zone)

async function customersIn(file: string): Promise<NonNullable<Question['activeCustomers']>> {
  const [{ readActiveCustomers }, { findSources }] = await Promise.all([
    import('../ingest/active-customers.js'),
    import('../ingest/find-sources.js'),
  ])
  const [source, ...others] = await findSources([file])
  if (!source || others.length > 0) throw refuse.onlyOne('--active-customers', others.length + 1)
  return { file, ...(await readActiveCustomers(source)) }
}
