import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { facts } from '../src/catalogue.js'
import type { Report } from '../src/model/report.js'
import table from '../src/render/outputs/table.js'
import { widthOf } from '../src/render/plain.js'
import { fixtures, reportOn } from './support/analysis.js'

// The demo as a person sees it, at every width: the whole way from the exports to the screen.

const WIDTHS = [60, 80, 120, 200]

let report: Report
beforeAll(async () => {
  report = await reportOn([join(fixtures, 'demo')], {}, {}, { facts })
}, 60_000)

const screen = (width: number): string => table.render(report, { width, colour: 0, typed: ['fixtures/demo'] })

test('at 60, 80, 120 and 200 columns', async () => {
  const all = WIDTHS.map(it => `${'='.repeat(it)}\n${screen(it)}`).join('\n')
  await expect(all).toMatchFileSnapshot('render/outputs/snapshots/screens/demo.txt')
})

test.each(WIDTHS)('no line is wider than %i columns', width => {
  for (const line of screen(width).split('\n')) expect(widthOf(line), line).toBeLessThanOrEqual(width)
})

test.each([80, 120, 200])('the verdict is one screen at %i columns', width => {
  expect(screen(width).trimEnd().split('\n').length).toBeLessThanOrEqual(44)
})

test('the order is verdict, findings, where something moved, what could not be told, what next', () => {
  const text = screen(80)
  const places = ['1 likely watermelon', '[1] Watermelon', 'everybody', 'Could not be told', 'Next'].map(it => text.indexOf(it))
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(places).not.toContain(-1)
})
