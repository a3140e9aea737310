import { expect, test } from 'vitest'
import type { NewsReport } from '../../src/model/news.js'
import { newsText } from '../../src/render/news.js'
import { aFinding, aReport } from '../support/build-report.js'

const LOOK = { width: 100, colour: 0 } as const
const june = { from: '2026-06-01', to: '2026-07-01' }
const september = { from: '2026-09-01', to: '2026-10-01' }
const finding = aFinding()
const item = (overrides: Partial<NewsReport['news'][number]> = {}): NewsReport['news'][number] => ({
  id: finding.id,
  status: 'new',
  why: [],
  rule: finding.rule,
  segment: finding.segment,
  says: finding.says,
  since: june,
  last: september,
  finding,
  ...overrides,
})
const told = (...news: NewsReport['news']): string =>
  newsText(
    { schema: 'rind/news/1', tool: { name: 'rind', version: '0.0.0' }, period: september, news },
    aReport({ findings: [finding] }),
    LOOK,
  )

test('nothing new is no text at all', () => expect(told()).toBe(''))

test('what is new is counted in the first line, the loudest first, and what is gone is told with its months', () => {
  const gone = { status: 'gone' as const, rule: 'worse', segment: { team: 'Returns' }, id: 'worse:team=Returns', last: june }
  const text = told(item({ status: 'worse', why: ['grew', 'surer'] }), (({ finding: _, ...it }) => it)(item(gone)))
  expect(text).toMatch(/^rind: 1 worse, 1 gone\. /)
  expect(text.replace(/\s+/g, ' ')).toContain(
    'It is there since June 2026. It grew clearly since it was last told. It is surer than when it was last told.',
  )
  expect(text).toContain('Gone: worse in team Returns: found in June 2026, and no more in')
  expect(text).toContain(`  rind ack '${finding.id}' --note '…'\n`)
})

test('what is only gone asks for no acknowledgement', () => {
  const { finding: _, ...gone } = item({ status: 'gone', last: june })
  expect(told(gone)).not.toContain('rind ack')
})

test('an acknowledgement that ran out is told as what it is', () => {
  const known = { since: '2026-07-03', until: '2026-09-30', inForce: false }
  const text = told(item({ status: 'ongoing', why: ['ran-out'], known })).replace(/\s+/g, ' ')
  expect(text).toContain('rind: 1 no longer acknowledged.')
  expect(text).toContain('It was acknowledged until 2026-09-30, which has passed.')
})

test('names from the exports can do nothing to a terminal, nor to the shell that the line is copied into', () => {
  const hostile = item({ id: "watermelon:team=\u001b]0;x\u0007'; rm -rf ~; '", segment: { team: '\u001b[31mred' } })
  const { finding: _, ...without } = hostile
  const text = told(without)
  expect(text).not.toMatch(/(?!\n)\p{Cc}/u)
  expect(text).toContain(`rind ack 'watermelon:team='\\''; rm -rf ~; '\\''' --note`)
})
