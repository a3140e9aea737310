import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { clusterVariance, twoWayClusterVariance } from '../../src/stats/clusters.js'
import { densityJump } from '../stats/density-jump.js'
import { clustered, slopeCells } from '../stats/slope.js'
import { near } from '../stats/support.js'
import { SHARED } from '../support/ingest.js'

// Data sets that statisticians check their programs with, and what they publish of them. They are not ours to pass on: they are
// read from a file beside the checkout, else from the package of R that brings them, where it is installed.

/** The numbers of such a data set, row by row; none where neither is there. */
function numbersOf(name: string, pack: string): number[] {
  const file = join(SHARED, '../oracles', `${name}.txt`)
  const r = `data(${name}, package = '${pack}'); write.table(${name}, row.names = FALSE, col.names = FALSE)`
  const text = existsSync(file) ? readFileSync(file, 'utf8') : spawnSync('Rscript', ['-e', r], { encoding: 'utf8' }).stdout
  return (text ?? '').split(/\s+/).filter(Boolean).map(Number)
}

describe('test data of Petersen (2009): 500 firms in ten years, the slope of y on x', () => {
  const numbers = numbersOf('PetersenCL', 'sandwich')
  const there = numbers.length > 0
  const cells = slopeCells(
    Array.from({ length: numbers.length / 4 }, (_, i) => {
      const [firm, year, x = Number.NaN, y = Number.NaN] = numbers.slice(4 * i, 4 * i + 4)
      return { first: String(firm), second: String(year), x, y }
    }),
  )
  // As R sandwich has it (vcovCL): it makes up for the two coefficients of the line as well.
  const error = ({ variance }: { readonly variance: number }) => Math.sqrt((variance * 4999) / 4998)
  const missing = 'neither ../shared/oracles/PetersenCL.txt nor R with its package sandwich is here'

  test('its error by firm, by year, and by both at once', it => {
    it.skip(!there, missing)
    expect(cells).toHaveLength(5000)
    const byFirm = clusterVariance(clustered(cells, 'first'))
    near(byFirm.value, 1.03483343946)
    near(error(byFirm), 0.050595725884)
    near(error(clusterVariance(clustered(cells, 'second'))), 0.0333889134119)
    near(error(twoWayClusterVariance(cells)), 0.0535580229449)
  })
})

test('margins of the United States Senate: no jump at zero, as R rddensity has it', it => {
  const margins = numbersOf('rddensity_senate', 'rddensity')
  it.skip(margins.length === 0, 'neither ../shared/oracles/rddensity_senate.txt nor R with its package rddensity is here')
  expect(margins).toHaveLength(1390)
  const { t, p } = densityJump(margins)
  near(t, -0.8752730141)
  near(p, 0.3814253737)
})
