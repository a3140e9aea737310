import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { analyze, type Question } from '../../src/analyze.js'
import { formats, metrics, rules } from '../../src/catalogue.js'
import { findSources } from '../../src/ingest/find-sources.js'
import type { Report } from '../../src/model/report.js'
import { SHARED } from '../support/ingest.js'

// Files that no one here wrote, in none of which a divergence was planted: what is told of them has to be defended from the
// figures, so how many findings there are is printed for each, and each is named here.

const there = existsSync(SHARED)

const ASKED: readonly (readonly [folder: string, question: Partial<Question>])[] = [
  ['tiny-helpdesk-join', {}],
  ['rwfd-help-desk', {}],
  ['rwfd-help-desk', { by: ['agent', 'priority'] }],
  ['facturo-tickets-csat', {}],
  ['facturo-tickets-csat', { by: ['agent', 'priority'] }],
  ['facturo-tickets-csat', { period: 'week' }],
  ['facturo-tickets-csat', { period: 'quarter' }],
  ['telecom-surveys-abandons', {}],
  ['telecom-surveys-abandons', { period: 'week' }],
  ['uci-servicenow-incident-log-5998', {}],
  ['simulated-call-centre', {}],
  ['lifewit-tickets-1000', {}],
  ['lifewit-tickets-1000', { period: 'week', by: ['priority'] }],
  ['yashwanth-tickets-1000-nosurvey', {}],
  ['rwfd-hospital-er', {}],
]

const asked = async (folder: string, question: Partial<Question>): Promise<Report> => {
  const whole: Question = { by: [], where: [], metrics: [], version: '0', ...question }
  return analyze(await findSources([join(SHARED, folder)]), whole, { formats, metrics, rules }, { limits: { threads: 2 } })
}

describe('findings in real files', { timeout: 120_000 }, () => {
  beforeEach(it => it.skip(!there, '../shared is not beside this checkout'))

  test.each(ASKED)('%s, asked %j', async (folder, question) => {
    const { findings, checks, comparisons } = await asked(folder, question)
    const sure = findings.filter(it => it.grade === 'confirmed' || it.grade === 'likely')
    const told = sure.map(it => `${it.id} ${it.grade} (r ${it.r?.toPrecision(2)})`)
    const judged = comparisons.filter(it => it.verdict === 'better' || it.verdict === 'worse').length
    console.log(
      `${folder} ${JSON.stringify(question)}: ${sure.length} confirmed or likely, ${findings.length - sure.length} to watch or explained, over ${checks.segments} segments, ${judged} of ${comparisons.length} comparisons better or worse`,
    )
    expect(told).toEqual([])
  })
})
