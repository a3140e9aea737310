import { join } from 'node:path'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Report } from '../src/model/report.js'
import { fixtures } from './support/analysis.js'
import { runRind } from './support/host.js'

const REPORTS = [
  ['the demo', [join(fixtures, 'demo')]],
  ['a Zendesk export', [join(fixtures, 'zendesk')]],
  ['everything as one period', [join(fixtures, 'zendesk'), '--period', 'all']],
  ['tickets without surveys', [join(fixtures, 'messy', 'hostile-headers.csv')]],
] as const

/** A JSON Schema, as far as the order of keys asks for it. */
interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>
  readonly items?: Shape
  readonly anyOf?: readonly Shape[]
}

let schema: Shape = {}
let validate: ValidateFunction
const printed = new Map<string, Report>()

beforeAll(async () => {
  const { out } = await runRind(['schema', 'report'])
  schema = JSON.parse(out)
  validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema)
  for (const [name, paths] of REPORTS) printed.set(name, JSON.parse((await runRind([...paths, '--format', 'json'])).out))
}, 60_000)

/** Every value in a report, with the way to it. */
function values(it: unknown, at = ''): [at: string, value: unknown][] {
  if (it === null || typeof it !== 'object') return [[at, it]]
  return Object.entries(it).flatMap(([key, value]) => values(value, `${at}.${key}`))
}

/** Where keys stand in another order than the schema names them. */
function disordered(it: unknown, { properties = {}, items = {}, anyOf }: Shape, at = ''): string[] {
  if (Array.isArray(it)) return [...new Set(it.flatMap(one => disordered(one, items, `${at}[]`)))]
  if (it === null || typeof it !== 'object') return []
  const fitting = anyOf?.find(one => Object.keys(it).every(key => key in (one.properties ?? {})))
  if (fitting) return disordered(it, fitting, at)
  const names = Object.keys(properties).filter(name => name in it)
  // A map has keys of its own.
  const own = names.length === 0 || names.join() === Object.keys(it).join() ? [] : [`${at}: ${Object.keys(it).join(', ')}`]
  return [...own, ...Object.entries(it).flatMap(([key, value]) => disordered(value, properties[key] ?? {}, `${at}.${key}`))]
}

describe.each(REPORTS)('the JSON of %s', name => {
  test('has its keys in the order of the schema, at every depth', () => {
    const reason = 'the same report is the same bytes: build it in the order of src/model/report.ts, or bring the schema into that order'
    expect(disordered(printed.get(name), schema), reason).toEqual([])
  })

  test('is what its schema promises', () => {
    validate(printed.get(name))
    expect(validate.errors).toBeNull()
  })

  test('holds no null and no empty hand: every number is one', () => {
    const found = values(printed.get(name))
    expect(found.length).toBeGreaterThan(50)
    expect(found.filter(([, it]) => it === null || (typeof it === 'number' && !Number.isFinite(it)))).toEqual([])
  })
})

describe('the schema refuses a report', () => {
  const demo = (): Report => structuredClone(printed.get('the demo')) as Report
  const first = <T>([it]: readonly T[]): T => it as T

  test.each<[string, (it: Report) => unknown]>([
    ['of another version', it => Object.assign(it, { schema: 'rind/report/2' })],
    ['that lacks a part', it => Reflect.deleteProperty(it, 'silences')],
    ['with a part nobody knows', it => Object.assign(it, { score: 100 })],
    ['with a null for a number', it => Object.assign(first(it.measurements), { n: null })],
    ['with both a number and a reason why there is none', it => Object.assign(first(it.measurements), { unknown: 'no records' })],
    ['with a day that is none', it => Object.assign(first(it.measurements).period, { from: 'October' })],
    ['with a grade that is none', it => Object.assign(first(it.findings), { grade: 'certain' })],
    ['with evidence on no line', it => Object.assign(first(first(it.findings).evidence), { line: 0 })],
  ])('%s', (_, mutilate) => {
    const report = demo()
    mutilate(report)
    expect(validate(report)).toBe(false)
  })
})
