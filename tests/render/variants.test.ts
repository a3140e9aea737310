import { expect, test } from 'vitest'
import type { Explanation, VariantValue } from '../../src/model/explanation.js'
import { explanationText } from '../../src/render/explanation.js'
import { anInput } from '../support/build-report.js'

const way = (it: Partial<VariantValue> & { id: string }): VariantValue =>
  ({ title: it.id, unit: 'share', n: 100, value: 0.5, ...it }) as VariantValue

const explanation = (values: readonly VariantValue[], more: Partial<Explanation['measured'] & object> = {}): Explanation => ({
  schema: 'rind/explanation/1',
  tool: { name: 'rind', version: '0.1.0' },
  kind: 'metric',
  id: 'own',
  title: 'Own',
  about: ['What it is.', 'What it is not.'],
  metric: {
    side: 'operation',
    unit: 'share',
    better: 'higher',
    basis: 'ended',
    margin: { absolute: 0.01 },
    needs: [],
    family: {
      title: 'All of them',
      about: 'Which is right?',
      variants: [
        { id: 'own', title: 'Own', own: true, says: 'as it is', unit: 'share', basis: 'ended' },
        { id: 'other', title: 'Other', own: false, whose: 'A Desk', says: 'as they see it', unit: 'share', basis: 'opened' },
      ],
      elsewhere: [],
    },
  },
  measured: {
    period: { from: '2026-03-01', to: '2026-04-01' },
    why: 'the newest complete month',
    where: [],
    timezone: 'UTC',
    interval: 0.9,
    inputs: [anInput()],
    values: [...values],
    ...more,
  },
})
const text = (it: Explanation, width = 80) => explanationText(it, { width, colour: 0 })

test('the figures of one unit are written alike; a difference is told where there is one', () => {
  const values = [way({ id: 'own', value: 0.08, n: 1200 }), way({ id: 'other', value: 0.5, change: 0.42 })]
  expect(text(explanation(values))).toMatchInlineSnapshot(`
    "Own (metric own)

    What it is.

    March 2026 in 2 ways · the newest complete month

                                              value      n    difference
    own                                         8 %  1,200
      as it is
    other                                      50 %    100  +42.0 points
      A Desk: as they see it (counted by the opening)

    from tickets.csv
    "
  `)
})

test('where the metric itself is unknown there is nothing to differ from, and the reason is told', () => {
  const values: VariantValue[] = [{ id: 'own', title: 'Own', unit: 'share', unknown: 'no input carries it' }, way({ id: 'other' })]
  expect(text(explanation(values, { where: ['team=A'], note: 'without 3 that carry no date' }))).toMatchInlineSnapshot(`
    "Own (metric own)

    What it is.

    March 2026 in 2 ways · the newest complete month · only team=A

                                              value    n
    Own                                           –
      as it is
      unknown: no input carries it
    other                                      50 %  100
      A Desk: as they see it (counted by the opening)

    note: without 3 that carry no date
    from tickets.csv
    "
  `)
})

test('a difference from nothing is told in the unit itself', () => {
  const seconds = (it: Partial<VariantValue> & { id: string }) => way({ unit: 'second', ...it })
  const values = [seconds({ id: 'own', value: 0 }), seconds({ id: 'other', value: 90, change: 90 })]
  expect(text(explanation(values))).toContain('1:30  100       +1:30')
})

test('names longer than their column go on below; what a file says can do nothing to the terminal', () => {
  const title = `Were you \u001b[31mhappy\u202e with the way in which we answered your question on ${'the telephone '.repeat(3)}`
  const out = text(explanation([way({ id: 'own', title })], { inputs: [anInput({ file: 'evil\u001b]0;owned\u0007.csv' })] }), 60)
  expect(out.split('\n').filter(it => it.length > 60)).toEqual([])
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
  expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
})
