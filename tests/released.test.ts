import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runRind } from './support/host.js'

// What a release has promised, the next one keeps: within a version a schema only gains. `tests/released/` holds the schemas as the
// last release published them; a release copies `docs/schema/` over it.

interface Schema {
  readonly [key: string]: unknown
  readonly anyOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly additionalProperties?: Schema | boolean
  readonly enum?: readonly unknown[]
}

/** What is said of a value beside its parts, and may not change at all; a description may. */
const FACTS = ['type', 'const', 'pattern', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'] as const

/** What a reader of the older schema would stumble over in the newer one. */
function breaks(old: Schema, now: Schema, at = ''): string[] {
  const here = at || 'the whole'
  const facts = FACTS.filter(it => old[it] !== now[it]).map(it => `${here}: ${it} was ${old[it]} and is ${now[it]}`)
  const lost = (old.enum ?? []).filter(it => !now.enum?.includes(it)).map(it => `${here}: can no longer be ${it}`)
  const opened = old.enum === undefined && now.enum !== undefined ? [`${here}: was any text and is one of a few`] : []
  return [...facts, ...lost, ...opened, ...shapes(old, now, here), ...fields(old, now, at), ...parts(old, now, at)]
}

function shapes(old: Schema, now: Schema, here: string): string[] {
  const [before, after] = [old.anyOf ?? [], now.anyOf ?? []]
  const gone = before.filter(it => !after.some(one => breaks(it, one).length === 0)).map(() => `${here}: one of its shapes is gone`)
  return after.length > before.length ? [...gone, `${here}: a shape that readers do not know`] : gone
}

function fields(old: Schema, now: Schema, at: string): string[] {
  const [mustBefore, mustNow] = [old.required ?? [], now.required ?? []]
  return Object.entries(old.properties ?? {}).flatMap(([name, schema]) => {
    const there = now.properties?.[name]
    if (there === undefined) return [`${at}.${name}: is gone`]
    if (mustBefore.includes(name) && !mustNow.includes(name)) return [`${at}.${name}: was always there and may now be missing`]
    if (!mustBefore.includes(name) && mustNow.includes(name))
      return [`${at}.${name}: might be missing and is now demanded of older reports too`]
    return breaks(schema, there, `${at}.${name}`)
  })
}

function parts(old: Schema, now: Schema, at: string): string[] {
  const items = old.items ? breaks(old.items, now.items ?? {}, `${at}[]`) : []
  const isOpen = typeof old.additionalProperties === 'object' && typeof now.additionalProperties === 'object'
  return isOpen ? [...items, ...breaks(old.additionalProperties as Schema, now.additionalProperties as Schema, `${at}.*`)] : items
}

const folder = join(import.meta.dirname, 'released')
const released = readdirSync(folder).map(it => [it, JSON.parse(readFileSync(join(folder, it), 'utf8')) as Schema] as const)

test.each(released)('%s has only gained since the last release', async (name, old) => {
  const now: Schema = JSON.parse((await runRind(['schema', name.replace(/-\d+\.json$/, '')])).out)
  const reason =
    'programs rely on it: add beside what there is, or begin the next version of the schema; before the first release, copy docs/schema to tests/released'
  expect(breaks(old, now), reason).toEqual([])
})

describe('a change is seen that', () => {
  const report = (): Schema => structuredClone(released.find(([name]) => name === 'report-1.json')?.[1] ?? {})
  /** The schema of a field, however deep, in a schema that may be written to. */
  const at = (schema: Schema, ...path: string[]): Record<string, unknown> =>
    path.reduce<Schema>((it, name) => {
      const next = name === '[]' ? it.items : it.properties?.[name]
      if (next === undefined) throw new Error(`the schema has no ${name}`)
      return next
    }, schema)
  const finding = ['findings', '[]'] as const

  test.each<[string, (schema: Schema) => unknown, string]>([
    ['takes a field away', it => Reflect.deleteProperty(it.properties ?? {}, 'silences'), '.silences: is gone'],
    [
      'takes a deep field away',
      it => Reflect.deleteProperty(at(it, ...finding, 'size').properties as object, 'hours'),
      '.findings[].size.hours: is gone',
    ],
    [
      'lets a field be missing',
      it => Object.assign(at(it, ...finding), { required: [] }),
      '.findings[].id: was always there and may now be missing',
    ],
    [
      'demands what was optional',
      it => Object.assign(at(it, 'inputs', '[]'), { required: [...(at(it, 'inputs', '[]').required as string[]), 'from'] }),
      '.inputs[].from: might be missing and is now demanded of older reports too',
    ],
    ['changes a type', it => Object.assign(at(it, ...finding, 'r'), { type: 'string' }), '.findings[].r: type was number and is string'],
    [
      'takes a grade away',
      it => Object.assign(at(it, ...finding, 'grade'), { enum: ['confirmed', 'likely', 'watch'] }),
      '.findings[].grade: can no longer be explained',
    ],
    [
      'makes a few words of any',
      it => Object.assign(at(it, ...finding, 'rule'), { enum: ['watermelon'] }),
      '.findings[].rule: was any text and is one of a few',
    ],
    [
      'narrows a number',
      it => Object.assign(at(it, 'join', 'answers'), { maximum: 1000 }),
      '.join.answers: maximum was 9007199254740991 and is 1000',
    ],
    [
      'adds a shape',
      it =>
        Object.assign(at(it, 'measurements', '[]'), {
          anyOf: [...((at(it, 'measurements', '[]').anyOf as Schema[]) ?? []), { type: 'null' }],
        }),
      '.measurements[]: a shape that readers do not know',
    ],
    [
      'changes a shape',
      it => Reflect.deleteProperty((at(it, 'measurements', '[]').anyOf as Schema[])[0]?.properties ?? {}, 'n'),
      '.measurements[]: one of its shapes is gone',
    ],
    [
      'changes what a map holds',
      it => Object.assign(at(it, ...finding, 'segment'), { additionalProperties: { type: 'number' } }),
      '.findings[].segment.*: type was string and is number',
    ],
  ])('%s', (_, change, says) => {
    const now = report()
    change(now)
    expect(breaks(report(), now)).toContain(says)
  })

  test.each<[string, (schema: Schema) => unknown]>([
    ['a field that may be missing', it => Object.assign(it.properties ?? {}, { notes: { type: 'string' } })],
    [
      'a field that is always there',
      it => {
        Object.assign(at(it, ...finding).properties as object, { owner: { type: 'string' } })
        Object.assign(at(it, ...finding), { required: [...(at(it, ...finding).required as string[]), 'owner'] })
      },
    ],
    ['a value of an enumeration', it => (at(it, 'inputs', '[]', 'kind').enum as string[]).push('fax')],
    ['another description', it => Object.assign(at(it, ...finding, 'id'), { description: 'other words' })],
  ])('but not one that adds %s', (_, change) => {
    const now = report()
    change(now)
    expect(breaks(report(), now)).toEqual([])
  })
})
