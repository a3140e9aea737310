import { expect, test } from 'vitest'
import { readFlag } from '../../../src/ingest/values/flag.js'

test.each(['TRUE', 'true', ' Yes ', 'y', '1', '1.0', 'x', '✓', 'Met', 'Within SLA', 'Achieved', 'Oui', 'ja', 'Sí', 'sim'])(
  '%s is yes',
  word => {
    expect(readFlag(word)).toBe(true)
  },
)

test.each(['FALSE', 'No', 'n', '0', '0.0', 'Breached', 'SLA Violated', 'missed', 'Not met', 'non', 'Nein', 'não'])('%s is no', word => {
  expect(readFlag(word)).toBe(false)
})

test.each(['', '2', 'maybe', 'yes and no', '-'])('%j is neither', word => {
  expect(readFlag(word)).toBe(undefined)
})
