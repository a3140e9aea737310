import { expect, test } from 'vitest'
import { drawn, type Panel, type Time } from '../../../src/render/html/draw.js'
import { scaleFor } from '../../../src/render/values.js'

const at = (month: number): Date => new Date(Date.UTC(2026, month - 1, 16))
const time: Time = {
  from: at(1),
  to: at(8),
  ticks: [{ at: at(2), label: 'Feb' }],
  compared: [{ label: 'before', from: at(1), to: at(6), current: false }],
  events: [{ label: '</text><script>alert(1)</script> & "more"', from: at(3), to: at(3) }],
}
const panel: Panel = {
  title: ['Handle <b>time</b>'],
  side: 'operation',
  points: [{ at: at(2), value: 300, low: 280, high: 320 }, { at: at(3) }, { at: at(4), value: 360, low: 350, high: 370 }],
  scale: scaleFor('second', [240, 420]),
  ticks: [240, 300, 360, 420],
}
const frame = { width: 660, height: 120, isFirst: true, isLast: true, isNamed: true }

test('the same panel gives the same bytes, however often it is drawn', () => {
  expect(drawn(panel, time, frame)).toEqual(drawn(panel, time, frame))
})

test('labels are text, and the drawing brings no style, no name and no address of its own', () => {
  const { inner } = drawn(panel, time, frame)
  expect(inner).toContain('Handle &lt;b&gt;time&lt;/b&gt;')
  expect(inner).toContain('&lt;/text&gt;&lt;script&gt;alert(1)')
  expect(inner).not.toMatch(/<(script|style|b)\b|class=|aria-|\bid=|url\(|http/)
})

test('figures stand at the rules of the scale, written as everywhere', () => {
  expect(drawn(panel, time, frame).inner.match(/>[\d:]+</g)).toEqual(['>4:00<', '>5:00<', '>6:00<', '>7:00<'])
})

test('the line breaks where nothing is known', () => {
  const dots = (all: Panel) => drawn(all, time, frame).inner.match(/<circle/g)?.length
  expect(dots(panel)).toBe(2)
  const lines = drawn(panel, time, frame).inner.match(/stroke-width="2"[^>]*><path d="([^"]*)"/)?.[1] ?? ''
  expect(lines.match(/M/g)).toHaveLength(2)
})
