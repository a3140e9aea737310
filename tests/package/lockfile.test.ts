import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { completed, missing } from '../../scripts/lockfile.js'

const root = join(import.meta.dirname, '../..')
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))

test('package-lock.json holds what it asks for, on every platform', () => {
  const names = missing(lock).map(it => it.name)
  expect(names, '`npm ci` would refuse it: `npm run update` adds what npm left out').toEqual([])
})

test('a lockfile is completed with the packages of other platforms', () => {
  const optionalDependencies = { '@x/cli-linux-x64': '1.0.0', '@x/cli-linux-arm64-musl': '1.0.0', '@x/cli-win32-ia32-msvc': '1.0.0' }
  const packages = { 'node_modules/@x/cli': { dev: true, optionalDependencies }, 'node_modules/@x/cli-linux-x64': { version: '1.0.0' } }
  expect(completed({ packages }).packages).toEqual({
    ...packages,
    'node_modules/@x/cli-linux-arm64-musl': { version: '1.0.0', cpu: ['arm64'], libc: ['musl'], os: ['linux'], dev: true, optional: true },
    'node_modules/@x/cli-win32-ia32-msvc': { version: '1.0.0', cpu: ['ia32'], os: ['win32'], dev: true, optional: true },
  })
})
