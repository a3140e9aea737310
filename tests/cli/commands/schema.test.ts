import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { aFinding, anInput, aReport } from '../../support/build-report.js'
import { runRind } from '../../support/host.js'

test('prints a JSON Schema that takes a report and nothing less', async () => {
  const { exit, out, err } = await runRind(['schema', 'report'])
  expect({ exit, err, end: out.at(-1) }).toEqual({ exit: 0, err: '', end: '\n' })
  const schema = JSON.parse(out)
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:rind:report:1',
    title: 'rind/report/1',
  })
  const valid = new Ajv2020().compile(schema)
  expect(valid(aReport({ inputs: [anInput()], findings: [aFinding()] })), JSON.stringify(valid.errors)).toBe(true)
  expect(valid({ ...aReport(), join: undefined })).toBe(false)
  expect(valid({ ...aReport(), surprise: 1 })).toBe(false)
})
