import { expect, test } from 'vitest'
import * as catalogue from '../../src/catalogue.js'
import { described } from '../../src/cli/described.js'
import { programOf } from '../../src/cli/program.js'

const program = await described(programOf(), catalogue)
const command = (id: string) => program.commands.find(it => it.id === id)
const takes = (id: string, long: string) => command(id)?.options.find(it => it.long === long)?.takes

test('the command that is meant where none is named comes first', () => expect(program.commands[0]?.id).toBe('analyze'))

test('a value is one of the words that its reader takes, an id, several of them, a file, or anything', () => {
  expect(takes('analyze', '--period')).toEqual({ kind: 'words', words: ['day', 'week', 'month', 'quarter', 'all'], list: false })
  expect(takes('analyze', '--format')).toEqual({ kind: 'words', words: catalogue.outputs.map(it => it.id), list: false })
  expect(takes('inspect', '--format')).toEqual({ kind: 'words', words: ['table', 'json'], list: false })
  expect(takes('analyze', '--metrics')).toEqual({ kind: 'words', words: catalogue.metrics.map(it => it.id), list: true })
  expect(takes('inspect', '--write-config')).toEqual({ kind: 'files' })
  expect(takes('analyze', '--as-of')).toEqual({ kind: 'anything' })
  expect(takes('analyze', '--quiet')).toEqual({ kind: 'nothing' })
})

test('a first word is one of the few that a command knows', () => {
  expect(command('list')?.words).toEqual(['metrics', 'rules', 'formats', 'outputs'])
  expect(command('explain')?.words).toEqual(expect.arrayContaining(['csat', 'watermelon', 'zendesk-tickets', 'markdown']))
  expect(command('analyze')).toMatchObject({ words: [], takesFiles: true })
})

test('every command has examples and says what it does', () => {
  for (const it of program.commands) {
    expect(it.examples.length, it.id).toBeGreaterThan(0)
    expect(it.about, it.id).not.toBe('')
  }
})
