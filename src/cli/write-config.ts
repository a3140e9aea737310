import { relative, sep } from 'node:path'
import type { Inspected, Inspection } from '../model/inspection.js'
import type { Asked } from './told.js'

/**
 * A config that reads the same files to the same report: the inputs, what was told, and for each file its format and which
 * column fills which field. What the format makes of a column by itself stands there as a remark, since it is
 * no column to name. `folder` is where the config will lie.
 */
export async function configText(inspection: Inspection, { paths, beside, privacy, told }: Asked, folder: string): Promise<string> {
  const { Document, isMap } = await import('yaml')
  const used = inspection.inputs.filter(it => it.kind !== 'unused')
  const document = new Document({
    inputs: paths.map(it => seenFrom(folder, it)),
    ...(told.timezone ? { timezone: told.timezone } : {}),
    ...(told.dateOrder ? { 'date-order': told.dateOrder } : {}),
    ...(beside.businessHours ? { 'business-hours': seenFrom(folder, beside.businessHours) } : {}),
    ...(beside.activeCustomers ? { 'active-customers': seenFrom(folder, beside.activeCustomers) } : {}),
    ...(beside.events ? { events: seenFrom(folder, beside.events) } : {}),
    ...privacy,
    files: Object.fromEntries(used.map(it => [seenFrom(folder, it.file), { format: it.format, ...columnsOf(it, told) }])),
  })
  document.commentBefore = ' Written by `rind inspect --write-config`. `rind --config` reads the exports as this says.'
  for (const it of used) {
    const node = document.getIn(['files', seenFrom(folder, it.file)])
    const remarks = it.columns.filter(column => column.field !== undefined && !isNamed(it, column, told))
    if (isMap(node) && remarks.length > 0)
      node.comment = remarks.map(column => ` ${column.field}: made of ${JSON.stringify(column.header)}`).join('\n')
  }
  return document.toString({ lineWidth: 0 })
}

type Column = Inspected['columns'][number]

/**
 * Fields taken from a column as it stands. Scores that nobody named and questions are found again by their words; figures by their
 * headers.
 */
const isNamed = ({ columns, kind }: Inspected, column: Column, { overrides }: Asked['told']): boolean =>
  column.field !== undefined &&
  kind !== 'roster' &&
  !column.derived &&
  /^[a-z_]+$/.test(column.field) &&
  (!SCORES.has(column.field) || overrides.some(it => it.field === column.field)) &&
  columns.filter(it => it.header === column.header).length === 1

const SCORES: ReadonlySet<string> = new Set(['csat', 'nps', 'effort'])

function columnsOf(file: Inspected, told: Asked['told']): { columns?: Record<string, string> } {
  const named = file.columns
    .filter(it => isNamed(file, it, told))
    .map(it => {
      const field = String(it.field).replace(/_ms$/, '')
      // What was typed may say a unit or a scale beside the column.
      return [field, told.overrides.find(one => one.field === field && one.column.startsWith(it.header))?.column ?? it.header] as const
    })
  return named.length > 0 ? { columns: Object.fromEntries(named) } : {}
}

const seenFrom = (folder: string, path: string): string => (path === '-' ? path : relative(folder, path).split(sep).join('/') || '.')
