import type { Input } from '../model/report.js'
import { plain } from './plain.js'
import { count, counted } from './values.js'

/** What became of the rows of a file: `9,542 rows = 9,540 records + 1 duplicate + 1 rejected`. */
export function sumOf({ rows, records, merged, duplicates, setAside, rejected }: Omit<Input, 'columns' | 'unmapped'>): string {
  const parts = [
    counted(records, 'record'),
    ...(merged > 0 ? [`${count(merged)} merged`] : []),
    ...(duplicates > 0 ? [counted(duplicates, 'duplicate')] : []),
    ...setAside.map(it => `${count(it.rows)} set aside (${plain(it.why)})`),
    ...(rejected > 0 ? [`${count(rejected)} rejected`] : []),
  ]
  return `${counted(rows, 'row')} = ${parts.join(' + ')}`
}
