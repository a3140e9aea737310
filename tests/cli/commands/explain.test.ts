import { expect, test } from 'vitest'
import * as catalogue from '../../../src/catalogue.js'
import { runRind } from '../../support/host.js'

test('a metric: what it is, its unit, its good direction, its period, its columns', async () => {
  const { exit, out, err } = await runRind(['explain', 'csat'])
  expect({ exit, err }).toEqual({ exit: 0, err: '' })
  expect(out).toMatch(/^Satisfied customers \(metric csat\)\n\n/)
  expect(out).toMatch(/\n\nside {5}perception\nunit {5}share\nbetter {3}higher\ncounted {2}in the period in which .*\n(needs {4}.*\n)?$/)
})

test('a rule', async () => {
  expect((await runRind(['explain', 'watermelon'])).out).toMatch(/ \(rule watermelon\)\n\n/)
})

const entries = [...catalogue.metrics, ...catalogue.rules, ...catalogue.formats, ...catalogue.outputs]

test.each(entries.map(it => it.id))('%s is explained within 60 columns where there are no more', async id => {
  const { exit, out } = await runRind(['explain', id], { columns: 60 })
  expect(exit).toBe(0)
  expect(out.split('\n').filter(it => it.length > 60 && !it.startsWith('needs'))).toEqual([])
})
