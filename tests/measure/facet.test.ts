import { expect, test } from 'vitest'
import { facetSql, knownFacets, segmentSql } from '../../src/measure/facet.js'
import { FACETS } from '../../src/model/record.js'
import { aStore } from '../support/records.js'
import { contact } from './asking.js'

test('a facet is a column, or a column of the export that no field took', () => {
  expect(facetSql('team')).toBe('"team"')
  expect(facetSql(`it's`)).toBe(`extras['it''s']`)
})

test('a segment is a condition', () => {
  expect(segmentSql({})).toBe('true')
  expect(segmentSql({ team: `O'Brien`, shift: 'night' })).toBe(`"team" = 'O''Brien' and extras['shift'] = 'night'`)
})

test('the names that can be grouped by', async () => {
  const store = await aStore({
    interactions: [contact({ extras: { shift: 'night', team: 'x' } }), contact({ extras: { area: 'n' } }), contact()],
  })
  expect(await knownFacets(store)).toEqual([...FACETS, 'area', 'shift'])
  store.close()
})
