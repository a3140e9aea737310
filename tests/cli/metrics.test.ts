import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runRind } from '../support/host.js'

const fixtures = join(import.meta.dirname, '../../fixtures')
const survey = join(fixtures, 'formats/service-survey.csv')

const lines = async (...argv: readonly string[]): Promise<string[]> => (await runRind(argv, { columns: 80 })).out.split('\n')

describe('metrics asked for by name', () => {
  test('are laid side by side, in that order; one without a better direction has no verdict', async () => {
    const table = await lines(join(fixtures, 'demo'), '--metrics', 'backlog,resolved,volume')
    const from = table.findIndex(it => it.includes('Backlog'))
    expect(table.slice(from, from + 4).join('\n')).toMatchInlineSnapshot(`
      "                      Backlog                        Contacts
                            at the end  Resolved, a month  a month
      ───────────────────────────────────────────────────────────────
      everybody             122 → 164   933 → 966 unclear  958 → 995"
    `)
  })

  test('of which nothing is known are named with the reason', async () => {
    const table = await lines(join(fixtures, 'demo'), '--metrics', 'volume,effort')
    expect(table.find(it => it.includes('effort'))).toBe('– Low effort: no input carries answers about effort')
  })

  test('may be questions of a survey', async () => {
    const table = await lines(survey, '--metrics', 'question-would-you-return', '--period', 'all')
    expect(table.filter(it => it.includes('Would you return?  '))).toEqual(['Would you return?   75 %     36 to 94 %  4'])
  })

  test('are refused where no survey asks them, with the nearest', async () => {
    const { exit, out, err } = await runRind([survey, '--metrics', 'question-would-you-retrun'])
    expect({ exit, out }).toEqual({ exit: 2, out: '' })
    expect(err).toMatchInlineSnapshot(`
      "error[unknown-id]: no metric is called \`question-would-you-retrun\`
      help: did you mean \`question-would-you-return\`, \`question-would-you-recommend-us\`?
      "
    `)
  })
})
