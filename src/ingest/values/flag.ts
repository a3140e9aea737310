const YES = /^(true|yes|y|1|1\.0|x|✓|met|within sla|sla met|achieved|ok|oui|ja|si|sí|sim)$/
const NO = /^(false|no|n|0|0\.0|breached|sla violated|violated|missed|failed|not met|non|nein|não)$/

/** Reads yes or no, in the words exports use for it; undefined where it is neither. */
export function readFlag(text: string): boolean | undefined {
  const word = text.trim().toLowerCase()
  return YES.test(word) ? true : NO.test(word) ? false : undefined
}
