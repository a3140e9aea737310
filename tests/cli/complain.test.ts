import { expect, test } from 'vitest'
import { complain } from '../../src/cli/complain.js'
import { Refusal } from '../../src/model/refusal.js'

const circumstances = { argv: ['node', 'rind', 'tickets.csv', '--by', 'team'], version: '1.2.3' }

test('a refusal says what is wrong, where, what else is known and what to do', () => {
  const refusal = new Refusal('not-csv', 'this is a ZIP archive, not a CSV export', {
    at: { file: 'exports/tickets.csv', line: 12 },
    notes: ['it begins with PK', 'Excel files are ZIP archives'],
    help: 'save it as CSV',
  })
  expect(complain(refusal, circumstances)).toMatchInlineSnapshot(`
    "error[not-csv]: this is a ZIP archive, not a CSV export
      --> exports/tickets.csv:12
       = it begins with PK
       = Excel files are ZIP archives
    help: save it as CSV
    "
  `)
})

test('a refusal says no more than it knows', () => {
  expect(complain(new Refusal('empty', 'the file is empty', { at: { file: 'a.csv' } }), circumstances)).toMatchInlineSnapshot(`
    "error[empty]: the file is empty
      --> a.csv
    "
  `)
})

test('what a file is called cannot touch the terminal', () => {
  const refusal = new Refusal('empty', 'the file is empty', { at: { file: 'a\u001b]0;title\u0007\u202efdp\r\nb.csv' } })
  expect(complain(refusal, circumstances)).toBe('error[empty]: the file is empty\n  --> afdp b.csv\n')
})

test('a fault shows its stack and asks to be reported with what was typed', () => {
  const fault = new Error('no row')
  fault.stack = 'Error: no row\n    at measure (measure.js:1:2)'
  const told = complain(fault, circumstances).replace(/Node .*/, 'Node …')
  expect(told).toMatchInlineSnapshot(`
    "fault: Error: no row
        at measure (measure.js:1:2)
       = typed: rind tickets.csv --by team
       = rind 1.2.3, Node …
    help: this is a fault of rind, not of your files; please report it with these lines
    "
  `)
})

test('a fault does not tell again what was typed beside --redact', () => {
  const typed = { ...circumstances, argv: ['node', 'rind', 'a.csv', '--where', 'customer=Ann', '--redact'] }
  expect(complain('thrown text', typed)).not.toContain('Ann')
})

test('a fault that is no error is shown as it is', () => {
  expect(complain('thrown text', circumstances)).toMatch(/^fault: thrown text\n {3}= typed: rind tickets.csv --by team\n/)
})
