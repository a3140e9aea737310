import { describe, expect, test } from 'vitest'
import { facts, formats, metrics, outputs, rules } from '../../../src/catalogue.js'
import { runRind } from '../../support/host.js'

describe.each(Object.entries({ formats, metrics, outputs, rules: [...rules, ...facts] }))('list %s', (what, entries) => {
  test('has a line for each, id and title aligned', async () => {
    const { exit, out, err } = await runRind(['list', what])
    expect({ exit, err }).toEqual({ exit: 0, err: '' })
    const lines = out.trimEnd().split('\n')
    expect(lines.map(it => it.split(/ {2,}/))).toEqual(entries.map(it => [it.id, it.title]))
    expect(new Set(lines.map(it => /^\S+ +/.exec(it)?.[0].length)).size).toBe(1)
  })
})
