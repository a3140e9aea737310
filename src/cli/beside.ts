import type { Question } from '../analyze.js'
import { refuse } from '../model/refusal.js'
import type { Asked } from './told.js'

/** Reads the files beside the exports. Refuses one that is not there, or that says something else than it can. */
export async function readBeside(
  { activeCustomers, businessHours, events }: Asked['beside'],
  happened: Asked['happened'],
  zone: string,
  config?: string,
): Promise<Pick<Question, 'activeCustomers' | 'businessHours' | 'events' | 'eventsFile'>> {
  return {
    ...(activeCustomers === undefined ? {} : { activeCustomers: await customersIn(activeCustomers) }),
    ...(businessHours === undefined ? {} : { businessHours: await hoursIn(businessHours, zone) }),
    ...(events === undefined && happened.length === 0 ? {} : await eventsIn(events, happened, config)),
  }
}

const hoursIn = async (file: string, zone: string) => (await import('./business-hours.js')).readBusinessHours(file, zone)

async function eventsIn(
  file: string | undefined,
  happened: Asked['happened'],
  config = 'the config',
): Promise<Pick<Question, 'events' | 'eventsFile'>> {
  const [{ eventOf, inOrder, readEvents }, { findSources }] = await Promise.all([
    import('../ingest/events.js'),
    import('../ingest/find-sources.js'),
  ])
  if (file === undefined) {
    const bad = (what: string, help = 'an event has a date and a label') => refuse.badEvents({ file: config }, what, help)
    return {
      events: inOrder(
        happened.map(it => eventOf(it, bad)),
        bad,
      ),
    }
  }
  const [source, ...others] = await findSources([file])
  if (!source || others.length > 0) throw refuse.onlyOne('--events', others.length + 1)
  const { events, sha256 } = await readEvents(source)
  return { events, eventsFile: { file, sha256 } }
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
