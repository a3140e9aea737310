import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fieldsOf, withFields } from '../scripts/fields.js'
import { cannotRun, matches, parse, reader, unknownScripts } from '../scripts/readme.js'
import csv from '../src/render/outputs/csv.js'
import { aReport } from './support/build-report.js'
import { runRind } from './support/host.js'

// docs/json.md is for people who write programs: its tables come from the schemas, and its recipes are run with the real jq.

const root = join(import.meta.dirname, '..')
const pkg = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const page = readFileSync(join(root, 'docs/json.md'), 'utf8')
const STALE = 'docs/json.md is not what the code says today: `npm run update` writes it'

describe('every recipe does what is shown', () => {
  const { run, leave } = reader(pkg)
  const shown = parse(page)
  beforeAll(() => {
    // Recipes read what the first command of the page writes, also where one of them is run alone.
    const [first] = shown
    if (first) run(first)
  }, 60_000)
  afterAll(leave)

  for (const { block, command, output } of shown.slice(1)) {
    test(command, context => {
      const why = cannotRun(command)
      if (why) return context.skip(why)
      expect(unknownScripts(command, pkg)).toEqual([])
      const printed = run({ block, command })
      expect(printed.join('\n'), 'a recipe that prints nothing shows nothing').not.toBe('')
      if (!matches(output, printed)) expect(printed.join('\n'), STALE).toBe(output.join('\n').trimEnd())
    })
  }
})

test('the tables of fields are those of the schemas', async () => {
  const { out } = await runRind(['schema', 'report'])
  expect(page, STALE).toBe(withFields(page, () => JSON.parse(out)))
})

test('every column of the CSV is told of', () => {
  const [header = ''] = csv.render(aReport(), { width: 80, colour: 0 }).split('\r\n')
  expect(header.split(',').filter(it => !page.includes(`\`${it}\``))).toEqual([])
})

test('fields are named as jq finds them, with what they are', () => {
  const range = { properties: { value: { type: 'number' }, low: { type: 'number' }, high: { type: 'number' } } }
  const size = { type: 'object', ...range, description: 'how many' }
  const known = { properties: { n: { type: 'integer' } }, required: ['n'] }
  const unknown = { properties: { why: { type: 'string' } }, required: ['why'] }
  const schema = {
    properties: {
      sizes: { type: 'array', items: size },
      grade: { enum: ['a', 'b'] },
      rows: { type: 'array', items: { anyOf: [known, unknown] } },
      names: { additionalProperties: { type: 'string' } },
    },
    required: ['sizes', 'grade', 'rows'],
  }
  expect(fieldsOf(schema)).toEqual([
    { path: 'sizes', type: 'list of ranges', about: '' },
    { path: 'grade', type: '`a`, `b`', about: '' },
    { path: 'rows', type: 'list of objects', about: '' },
    { path: 'rows[].n', type: 'whole number; may be missing', about: '' },
    { path: 'rows[].why', type: 'text; may be missing', about: '' },
    { path: 'names', type: 'text by name; may be missing', about: '' },
  ])
})
