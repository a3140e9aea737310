/** Reads which way a contact went; undefined where it says neither. */
export function readDirection(text: string): 'inbound' | 'outbound' | 'internal' | undefined {
  const word = text.trim().toLowerCase()
  if (/^in\b|inbound|incoming/.test(word)) return 'inbound'
  if (/^out\b|outbound|outgoing/.test(word)) return 'outbound'
  return /internal/.test(word) ? 'internal' : undefined
}
