import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    reporters: ['default', './scripts/count-reporter.js'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Processes, because the engine is a native addon. Files share one, because nothing of ours keeps state in a
    // module, and loading everything anew for each file takes half of the whole time.
    pool: 'forks',
    isolate: false,
    // One less than there are processors is one alone on a small machine.
    maxWorkers: '100%',
  },
})
