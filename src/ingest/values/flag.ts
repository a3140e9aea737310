const YES =
  /^(true|yes|y|1|1\.0|x|✓|✔|☑|met|within( sla)?|above sla|sla met|achieved|ok|oui|vrai|ja|wahr|s[ií]|sì|sim|verdadero|vero|verdadeiro)$/
const NO =
  /^(false|no|n|0|0\.0|breached|(sla )?violated|missed|failed|overdue|not met|outside( sla)?|below sla|non|faux|nein|falsch|não|falso)$/

/** What remains of a target when the contact met it, or how far it was overdrawn: `1:30`, `-0:05`. */
const REMAINING = /^(-?)\d+:\d{2}(:\d{2})?$/

/** Reads yes or no, in the words exports use for it; undefined where it is neither. */
export function readFlag(text: string): boolean | undefined {
  const word = text.trim().toLowerCase()
  const left = REMAINING.exec(word)
  if (left) return left[1] === ''
  return YES.test(word) ? true : NO.test(word) ? false : undefined
}
