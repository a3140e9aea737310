/** Reads which way a contact went; undefined where it says neither. */
export function readDirection(text: string): 'inbound' | 'outbound' | 'internal' | undefined {
  const word = text.trim().toLowerCase()
  if (/^in\b|inbound|incoming|eingehend|entrant|entrante|entrata/.test(word)) return 'inbound'
  if (/^out\b|outbound|outgoing|ausgehend|sortant|saliente|uscita/.test(word)) return 'outbound'
  return /intern/.test(word) ? 'internal' : undefined
}
