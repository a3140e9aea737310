import { join } from 'node:path'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, test } from 'vitest'
import * as catalogue from '../../../src/catalogue.js'
import { fixtures } from '../../support/analysis.js'
import { runRind } from '../../support/host.js'

const explained = async (argv: readonly string[], columns?: number) => {
  const { exit, out, err } = await runRind(['explain', ...argv], columns === undefined ? {} : { columns })
  expect({ exit, err }).toEqual({ exit: 0, err: '' })
  return out
}
const zendesk = join(fixtures, 'zendesk')

test('a metric: what it is, how it is counted, its trap, and the other ways', async () => {
  expect(await explained(['abandon-rate'], 80)).toMatchInlineSnapshot(`
    "Abandoned (metric abandon-rate)

    The share of calls and chats whose customer gave up before somebody answered.

    formula   abandoned / all contacts in which somebody waits for an answer
    unit      per cent; from 0 to 1 in the JSON
    better    lower
    counted   in the period in which the contact ended
    left out  tickets; outbound and internal calls, where no customer waits
    side      operation
    needs     abandoned

    Abandoned contacts divided by all contacts in which somebody waits for an
    answer: calls, chats, and whatever carries a waiting or a talk time. A contact
    without a status is not an abandoned one.

    Exports of answered calls alone carry no abandoned ones; the rate is unknown
    there, not 0. Products differ in whether a caller who hangs up within seconds,
    or in the menu, counts.

    How many give up before somebody answers? The ways part over misdials, and over
    who had begun to wait.

      Abandoned (this one): of all calls and chats, however soon they hung up
      Abandoned, short ones left out (Google CCAI): short ones count neither above
        nor below the line: here, who hung up within 5 seconds
      Abandoned of those in a queue (Genesys Cloud, Amazon Connect): of the
        contacts that were offered to a queue: those with a waiting time
      short-abandon-rate: the short ones alone

    Not measured here:
      Amazon Connect: does not count as abandoned who is queued for a callback
      Google CCAI: leaves out who hung up in the menu
      Mitel: takes an abandoned call for a short one within 6 seconds, unless set
        otherwise

    \`rind explain abandon-rate FILES\` measures a month of yours in each of these
    ways.
    "
  `)
})

test('a metric that waits for its contacts says how long', async () => {
  expect(await explained(['repeat-contact-rate'])).toMatch(/\nripe {6}7 days after the end of a contact\n/)
})

test('a rule', async () => {
  expect(await explained(['watermelon'])).toMatch(/ \(rule watermelon\)\n\n/)
})

const entries = [...catalogue.metrics, ...catalogue.rules, ...catalogue.formats, ...catalogue.outputs]

test.each(entries.map(it => it.id))('%s is explained within 60 columns where there are no more', async id => {
  const out = await explained([id], 60)
  expect(out.split('\n').filter(it => it.length > 60)).toEqual([])
})

describe('with files', () => {
  test('the newest month in each way', async () => {
    expect(await explained(['resolution-time', zendesk], 60)).toMatchInlineSnapshot(`
      "Resolution time (metric resolution-time)

      How long it took from opening a contact to its end.

      April 2026 in 7 ways · the newest complete month

                                             value   n  difference
      Resolution time                       24.0 h  54
        Zendesk, Redo: to the last end; Zendesk calls it full
        resolution time
      Resolution time, median               14.1 h  54       −41 %
        Intercom, Gorgias: half of them took less: the figure that
        these two show
      Resolution time by opening            22.7 h  52        −5 %
        Intercom: of what was opened in the period, however late
        it ended; the slow ones of the newest months are still to
        come (counted by the opening)
      Resolution time of those replied to   24.0 h  54        ±0 %
        Help Scout: closed with at least one reply; what was
        closed without one is no resolution
      Time to the first solution            23.7 h  54        −1 %
        Zendesk: to the first solution, whatever came after
      Resolution time (business hours)       8.2 h  54       −66 %
        opening hours alone
      Customer waited for the desk          17.7 h  54       −26 %
        Zendesk: only the time in which it was the desk’s turn

      from fixtures/zendesk/tickets.csv
      "
    `)
  })

  test('with intervals where there is room', async () => {
    expect(await explained(['reopen-rate', zendesk], 120)).toMatchInlineSnapshot(`
      "Reopened (metric reopen-rate)

      The share of finished contacts that had been opened again at least once.

      April 2026 in 4 ways · the newest complete month

                                                 value     90 % interval   n   difference
      Reopened                                   3.7 %       1.2 to 10.6  54
        contacts opened again at least once, of those solved or closed
      Reopened, of those solved                  3.7 %       1.2 to 10.6  54  ±0.0 points
        without those closed unsolved
      Reopened, of those opened                  3.3 %        1.1 to 9.6  60  −0.4 points
        those open again just now count too, of all that were opened (counted by the opening)
      Reopens per resolution                    0.0556  0.0000 to 0.1244  54
        events, of those solved: a contact opened again three times counts three times

      from fixtures/zendesk/tickets.csv
      "
    `)
  })

  test.each([60, 80, 120, 200])('no line is longer than the %i columns of the screen', async columns => {
    for (const id of ['first-contact-resolution', 'service-level', 'csat']) {
      const out = await explained([id, zendesk], columns)
      expect(out.split('\n').filter(it => it.length > columns)).toEqual([])
    }
  })

  test('the options of reading are those of a report', async () => {
    const path = join(fixtures, 'formats', 'pwc-call-center.csv')
    const out = await explained(['wait-time', path, '--date-order', 'dmy', '--where', 'category=Streaming'])
    expect(out).toContain('only category=Streaming')
  })

  test('standard input is a file too', async () => {
    const stdin = 'Ticket ID,Status,Created at\n1,open,2026-03-05\n2,solved,2026-03-06\n'
    const { out, err } = await runRind(['explain', 'volume', '-'], { stdin })
    expect(err).toBe('')
    expect(out).toMatch(/\nContacts +2 {2}2\n/)
  })

  test.each([
    [['zendesk-tickets', zendesk], '`zendesk-tickets` is a format, and only a metric can be measured on files'],
    [['reopen-rat', zendesk], 'did you mean `reopen-rate`?'],
    [['question-nobody-asked', zendesk], 'no metric is called `question-nobody-asked`'],
    [['csat', 'nowhere.csv'], 'there is no file or folder `nowhere.csv`'],
    [['csat', zendesk, '--where', 'teem=A'], 'no column can be grouped by `teem`'],
    [['csat', '--where', 'team=A'], '`rind explain` needs `<path>`'],
    [['csat', zendesk, '--format', 'jsn'], 'did you mean `json`?'],
  ])('%j is refused', async (argv, message) => {
    const { exit, out, err } = await runRind(['explain', ...argv])
    expect({ exit, out }).toEqual({ exit: 2, out: '' })
    expect(err).toContain(message)
  })
})

describe('as JSON', () => {
  let check: ValidateFunction
  beforeAll(async () => {
    const { out } = await runRind(['schema', 'explanation'])
    check = new Ajv2020({ strict: true, allErrors: true }).compile(JSON.parse(out))
  })

  test('every entry fits the schema', async () => {
    for (const { id } of entries) {
      const found = JSON.parse(await explained([id, '--format', 'json']))
      expect(check(found), `${id}: ${JSON.stringify(check.errors)}`).toBe(true)
      expect(found.id).toBe(id)
      expect(found.about[0]).toMatch(/\S/)
    }
  })

  test.each(
    catalogue.families.map(it => it.variants.flatMap(({ metric }) => (catalogue.metrics.includes(metric) ? [metric.id] : []))[0] ?? ''),
  )('%s on files fits it too, every way with a figure or a reason', async id => {
    for (const folder of ['demo', 'zendesk']) {
      const found = JSON.parse(await explained([id, join(fixtures, folder), '--format', 'json']))
      expect(check(found), JSON.stringify(check.errors)).toBe(true)
      expect(found.measured.values.map((it: { id: string }) => it.id)).toEqual(
        found.metric.family.variants.map((it: { id: string }) => it.id),
      )
    }
  })

  test('a figure and a reason at once do not', async () => {
    const found = JSON.parse(await explained(['volume', zendesk, '--format', 'json']))
    Object.assign(found.measured.values[0], { unknown: 'no records' })
    expect(check(found)).toBe(false)
  })
})
