import type { Report } from '../../model/report.js'
import { melonSentences } from '../melons/reported.js'
import { wrap } from '../plain.js'
import type { Ink } from './ink.js'

/** Where segments stand by the targets that were set. */
export const melons = (report: Report, ink: Ink): string[] => melonSentences(report).flatMap(it => wrap(it, ink.measure))
