/** The ISO day that a command goes by: the one that was told, or the clock's, in the zone that was told or the machine's. */
export function today({ asOf, timezone }: { readonly asOf?: string; readonly timezone?: string }): string {
  if (asOf !== undefined) return asOf
  const parts = new Intl.DateTimeFormat('en', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    ...(timezone ? { timeZone: timezone } : {}),
  })
  const of = (type: string) => parts.formatToParts(Date.now()).find(it => it.type === type)?.value ?? ''
  return `${of('year')}-${of('month')}-${of('day')}`
}
