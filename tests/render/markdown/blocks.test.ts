import { expect, test } from 'vitest'
import { gridTable, list, strong, table } from '../../../src/render/markdown/blocks.js'

test('a table of the terminal: heads on one line, headings in the first cell, figures to the right', () => {
  const grid = {
    head: ['', 'Handle time\nm:ss'],
    rows: [['everybody', '6:13'], { heading: 'team' }, ['A|B', '  5:06']],
    aligns: ['left', 'right'] as const,
  }
  expect(gridTable(grid)).toBe(
    ['|  | Handle time m:ss |', '| :-- | --: |', '| everybody | 6:13 |', '| **team** |  |', '| A\\|B | 5:06 |'].join('\n'),
  )
})

test('cells that are Markdown already stay as they are', () =>
  expect(table(['a'], [['**b**']], ['left'])).toBe('| a |\n| :-- |\n| **b** |'))

test('a list of nothing is no block', () => {
  expect(list([])).toEqual([])
  expect(list(['a', '- b'])).toEqual(['- a\n- \\- b'])
})

test('nothing cannot be set off', () => {
  expect(strong('\u200b')).toBe('')
  expect(strong('a*')).toBe('**a\\***')
})
