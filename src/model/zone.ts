const clocks = new Map<string, Intl.DateTimeFormat>()

/** What the clocks of a zone show at a moment, as if it were UTC. Milliseconds; throws for a zone that does not exist. */
export function wallClock(ms: number, zone: string): number {
  if (zone === 'UTC') return ms
  const clock =
    clocks.get(zone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  clocks.set(zone, clock)
  const shown = Object.fromEntries(clock.formatToParts(ms).map(it => [it.type, Number(it.value)]))
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown
  return Date.UTC(year, month - 1, day, hour, minute, second) + (((ms % 1000) + 1000) % 1000)
}

/**
 * The moment an ISO day begins with in a zone, in milliseconds. Where the clocks skip midnight it is the first moment
 * behind the gap; where midnight comes twice, the first one.
 */
export function dayStartIn(day: string, zone: string): number {
  const midnight = Date.parse(`${day}T00:00:00Z`)
  const guess = midnight - (wallClock(midnight, zone) - midnight)
  const better = midnight - (wallClock(guess, zone) - guess)
  return wallClock(better, zone) === midnight ? better : Math.max(guess, better)
}

/** Moments of records as the clocks of a zone showed them, since periods are whole days of its calendar. */
export const shownIn = <T extends Readonly<Record<'first' | 'last' | 'oldest' | 'newest', number>>>(extent: T, zone: string): T => ({
  ...extent,
  first: wallClock(extent.first, zone),
  last: wallClock(extent.last, zone),
  oldest: wallClock(extent.oldest, zone),
  newest: wallClock(extent.newest, zone),
})
