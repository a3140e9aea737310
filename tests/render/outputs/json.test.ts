import { expect, test } from 'vitest'
import { reportSchema } from '../../../src/model/report.js'
import json from '../../../src/render/outputs/json.js'
import { melonReport } from '../sample.js'

test('is the report itself, in the order of the schema, with a line end', () => {
  const text = json.render(melonReport(), { width: 80, colour: 3 })
  expect(text.endsWith('}\n')).toBe(true)
  expect(JSON.parse(text)).toEqual(melonReport())
  expect(Object.keys(JSON.parse(text))).toEqual(Object.keys(reportSchema.shape).filter(it => it in melonReport()))
})
