import type { Report } from '../../model/report.js'
import { goneOf } from '../standing.js'
import { type Ink, labelled } from './ink.js'

/** What earlier runs showed and is not found any more, a line each; nothing where there is none. */
export function gone(report: Report, ink: Ink): string[] {
  const lines = goneOf(report)
  return lines.length === 0 ? [] : labelled(ink, 'Gone', lines)
}
