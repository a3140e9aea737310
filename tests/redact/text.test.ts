import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Alias } from '../../src/redact/personal.js'
import { condition, contactId, findingId, scrubber } from '../../src/redact/text.js'

const alias: Alias = (kind, name) => `${kind}#${name.length}`
const knowing = (names: Readonly<Record<string, 'customer' | 'organisation'>>, spared: readonly string[] = []) => ({
  names: new Map(Object.entries(names)),
  spared: new Set(spared),
})

describe('a name that is known', () => {
  test.each([
    ['Acme fell behind', 'organisation#4 fell behind'],
    ['organisation Acme fell behind, Acmes did not', 'organisation#4 fell behind, Acmes did not'],
    ['Acme-Sons Ltd. (UK) alone', 'customer#19 alone'],
    // Digits are a name only where they are called one, or are many.
    ['customer 7 came back within 7 days', 'customer#1 came back within 7 days'],
    ['10442 of 10,442', 'customer#5 of 10,442'],
    ['team North', 'team North'],
  ])('is taken out: %s', (text, expected) => {
    const names = knowing(
      { Acme: 'organisation', 'Acme-Sons Ltd. (UK)': 'customer', 7: 'customer', 10442: 'customer', North: 'customer' },
      ['North'],
    )
    expect(scrubber(alias, names)(text)).toBe(expected)
  })

  test('is taken out whatever it is made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 3 }), fc.string({ unit: 'grapheme', minLength: 3 }), (one, other) => {
        const scrub = scrubber(() => '***', knowing({ [one]: 'customer', [other]: 'organisation' }))
        return scrub(`customer ${one}`) === '***' && scrub(`organisation ${other}`) === '***'
      }),
    )
  })
})

describe('an address or a telephone number', () => {
  const scrub = scrubber(alias, knowing({}))
  test.each([
    'ann@example.com',
    'Ann.O-Neil+desk@mail.example.co',
    'жанна@пример.рф',
    '+49 30 1234567',
    '0049301234567',
    '(415) 555-0100',
    '415.555.0100',
  ])('is taken out: %s', it => expect(scrub(`write to ${it}, soon`)).toBe(`write to customer#${it.length}, soon`))
  test.each(['2026-03-01 10:00', '1772438400.1', '12,345 answers', 'r 0.0012345', '@all', 'p < 0.001', '90 % of 1–5', 'T-4155550100'])(
    'is not seen in %s',
    it => expect(scrub(it)).toBe(it),
  )
})

test('a condition keeps its facet and its sign', () => {
  const scrub = (text: string) => text
  expect(['customer = Ann=Bo', 'Requester!=x', 'channel=chat', 'odd'].map(it => condition(it, alias, scrub))).toEqual([
    'customer = customer#6',
    'Requester!=customer#1',
    'channel=chat',
    'odd',
  ])
})

test('the id of a contact stays, unless it is who called', () => {
  const ids = ['T-1', '4790000001', '+4790000001', 'ann@example.com', 'Acme']
  expect(ids.map(it => contactId(it, alias, knowing({ Acme: 'organisation' })))).toEqual([
    'T-1',
    '4790000001',
    'customer#11',
    'customer#15',
    'organisation#4',
  ])
})

test('the id of a finding keeps its rule and its facets', () => {
  expect(findingId('worse:customer=Ann%20%26%20Bo&team=North', alias)).toBe('worse:customer=customer%238&team=North')
  // Questions have ids made of their words.
  expect(findingId('question:100%=all of it', alias)).toBe('question:100%=all of it')
})
