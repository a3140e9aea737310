import { describe, expect, test } from 'vitest'
import quietCustomers from '../../../src/judge/facts/quiet-customers.js'
import { gradeOf } from '../../../src/judge/grades.js'
import type { Quiet } from '../../../src/judge/records.js'
import { anInquiry, lackedBy, RECORDS, statedBy } from './making.js'

const quiet = (unhappy: readonly [number, number], others: readonly [number, number]): Quiet => ({
  unhappy: { customers: unhappy[0], silent: unhappy[1] },
  others: { customers: others[0], silent: others[1] },
  list: [{ customer: 'C1', file: 'tickets.csv', line: 7, answer: { file: 'surveys.csv', line: 3, points: 1 } }],
})
const inquiry = (found: Quiet | string) => anInquiry([], { records: { ...RECORDS, quiet: async () => found } })
const gradeIn = async (found: Quiet) => {
  const [one] = await statedBy(quietCustomers, inquiry(found))
  return one && gradeOf(one.caveats)
}

test('who rated low and went silent is a list, with how many did so beside those who rated well', async () => {
  const [one] = await statedBy(quietCustomers, inquiry(quiet([40, 20], [200, 20])))
  expect(one).toMatchObject({ segment: {}, says: '20 of 40 regular customers whose last rating was an unhappy one went silent' })
  expect(one?.p).toBeUndefined()
  expect(one?.figures.map(it => it.value)).toEqual([40, 20, 200, 20])
  expect(await one?.evidence()).toMatchObject({ evidence: [{}], behind: { records: 20 } })
  // As many as of the others would be 4 of the 40.
  expect(one?.disproof).toMatchObject([{ where: 'next', reaches: 'at-least', value: 16 }])
  expect(one?.caveats).toEqual([{ check: 'usual silence', effect: 'holds', says: '50 % of these went silent, of the others 10 %' }])
})

describe('the list is only watched', () => {
  test('where hardly fewer of the others went silent', async () => {
    expect(await gradeIn(quiet([40, 5], [200, 20]))).toBe('watch')
  })

  test('where hardly anybody else rated', async () => {
    expect(await gradeIn(quiet([40, 30], [19, 0]))).toBe('watch')
  })
})

test('nobody who is silent, or as many as of all others, is nothing to tell', async () => {
  expect(await statedBy(quietCustomers, inquiry(quiet([40, 4], [200, 20])))).toEqual([])
  expect(await statedBy(quietCustomers, inquiry(quiet([40, 0], [200, 20])))).toEqual([])
})

test('it is silent where customers are not known, and where none is regular', async () => {
  expect(await lackedBy(quietCustomers, inquiry('no input carries a customer'))).toEqual({ why: 'no input carries a customer' })
  expect(await lackedBy(quietCustomers, inquiry(quiet([0, 0], [0, 0])))).toEqual({
    why: 'no customer who rated has contacts in 4 different weeks',
  })
})
