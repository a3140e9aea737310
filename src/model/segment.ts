/** Everybody is `{}`; one value of one facet is `{ team: 'Billing' }`; a pair has two keys. */
export type Segment = Readonly<Record<string, string>>

/** One text for one segment, whatever the order of its keys: for maps and for stable ids. */
export function segmentKey(segment: Segment): string {
  const keys = Object.keys(segment).sort()
  return JSON.stringify(keys.map(key => [key, segment[key]]))
}

/** How a segment is called in a sentence: `everybody`, `team Billing`. */
export function segmentName(segment: Segment): string {
  const parts = Object.keys(segment)
    .sort()
    // Agents are told as `agent 7 of Billing`.
    .map(key => (segment[key]?.startsWith(`${key} `) ? segment[key] : `${key} ${segment[key]}`))
  return parts.length === 0 ? 'everybody' : parts.join(', ')
}
