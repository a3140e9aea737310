/** @typedef {import('vitest/node').TestCase} TestCase */

/** Closes a test run with one plain line that any CI can read, after naming what was skipped and why. */
export default class CountReporter {
  /**
   * @param {readonly import('vitest/node').TestModule[]} modules
   * @param {readonly unknown[]} unhandledErrors
   * @param {string} reason
   */
  onTestRunEnd(modules, unhandledErrors = [], reason = 'passed') {
    const tests = modules.flatMap(module => [...module.children.allTests()])
    /** @param {string} state */
    const inState = state => tests.filter(it => it.result().state === state)
    const skipped = inState('skipped')
    // A file that does not load holds no test that could fail, and an error outside of tests belongs to none.
    const unloaded = modules.filter(it => it.errors().length > 0).length
    const failed = inState('failed').length + unloaded + unhandledErrors.length
    const unsaid = reason === 'failed' && failed === 0 ? 1 : 0

    for (const [what, count] of whySkipped(skipped)) console.log(`skipped: ${what}${count > 1 ? ` (${count} tests)` : ''}`)
    const counts = [`${inState('passed').length} passed`, `${failed + unsaid} failed`]
    if (skipped.length > 0) counts.push(`${skipped.length} skipped`)
    console.log(counts.join(', '))
  }
}

/** One line a file and reason, however many tests it stands for. @param {readonly TestCase[]} tests */
function whySkipped(tests) {
  /** @type {Map<string, number>} */
  const lines = new Map()
  for (const test of tests) {
    const result = test.result()
    const note = result.state === 'skipped' ? result.note : undefined
    const line = note ? `${test.module.relativeModuleId}: ${note}` : `${test.module.relativeModuleId}: ${test.fullName}`
    lines.set(line, (lines.get(line) ?? 0) + 1)
  }
  return lines
}
