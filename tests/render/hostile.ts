import { type Report, reportSchema } from '../../src/model/report.js'
import { anInput } from '../support/build-report.js'
import { melonReport } from './sample.js'

const ESC = '\u001b'

/** An escape, line ends, an override, a bell and a control sequence of one byte. */
export const NASTY = `${ESC}[31mx\n\r\u202e\u0007\u009b2J`

/** Every text that comes from somebody's file carries an escape, a line end and an override. */
export function hostileReport(start = NASTY): Report {
  const bad = (text: string) => `${start}${text}${'y'.repeat(300)} `
  const names = new Set([
    'file',
    'says',
    'why',
    'expected',
    'got',
    'column',
    'comment',
    'interaction',
    'refused',
    'title',
    'unknown',
    'check',
  ])
  const spoil = (it: unknown, key = ''): unknown => {
    if (typeof it === 'string') return names.has(key) ? bad(it) : it
    if (Array.isArray(it)) return it.map(one => spoil(one, key === 'notes' || key === 'where' ? 'says' : key))
    if (typeof it !== 'object' || it === null) return it
    const entries = Object.entries(it)
    if (key === 'segment' || key === 'seenIn') return Object.fromEntries(entries.map(([facet, value]) => [bad(facet), bad(String(value))]))
    return Object.fromEntries(entries.map(([name, value]) => [name, spoil(value, name)]))
  }
  const base = melonReport()
  const inputs = [anInput({ notes: ['a note'], setAside: [{ why: 'spam', rows: 1 }], format: bad('format') })]
  const question = { ...base.question, where: ['channel=chat'], by: [bad('by')], timezone: bad('zone') }
  return reportSchema.parse(
    spoil({ ...base, inputs, question, silences: [{ rule: bad('rule'), segment: {}, missing: [bad('metric')], why: 'a reason' }] }),
  )
}
