import { expect, test } from 'vitest'
import { flagsOf } from '../../src/cli/flags.js'

test('options that were given are told as they are typed; what was left out is not', () => {
  expect(flagsOf({ asOf: '2026-01-01', all: true, maxRejected: 0, where: undefined })).toEqual(['--as-of', '--all', '--max-rejected'])
})
