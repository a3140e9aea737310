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

    for (const line of whySkipped(skipped)) console.log(`skipped: ${line}`)
    const counts = [`${inState('passed').length} passed`, `${failed + unsaid} failed`]
    if (skipped.length > 0) counts.push(`${skipped.length} skipped`)
    console.log(counts.join(', '))
  }
}

/** One line a reason, and the files it kept from being tested. @param {readonly TestCase[]} tests */
function whySkipped(tests) {
  /** @type {Map<string, string[]>} */
  const reasons = new Map()
  for (const test of tests) {
    const result = test.result()
    const reason = (result.state === 'skipped' && result.note) || 'no reason given'
    reasons.set(reason, [...(reasons.get(reason) ?? []), test.module.relativeModuleId])
  }
  return [...reasons].map(([reason, files]) => `${reason}: ${files.length} tests of ${[...new Set(files)].join(', ')}`)
}
