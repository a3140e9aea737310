import { describe, expect, test } from 'vitest'
import { families, metrics } from '../../src/catalogue.js'
import { familyOf } from '../../src/measure/variant.js'

const all = families.flatMap(family => family.variants.map(variant => ({ family: family.id, variant, id: variant.metric.id })))
const own = metrics.map(it => it.id)

describe('the families', () => {
  test('name no way twice, and no metric of ours in two of them', () => {
    const ids = all.map(it => it.id)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  })

  test('hold a metric of ours each, as it stands', () => {
    expect(families.filter(it => !it.variants.some(({ metric }) => own.includes(metric.id))).map(it => it.id)).toEqual([])
    expect(all.filter(({ id, variant }) => own.includes(id) && !metrics.includes(variant.metric)).map(it => it.id)).toEqual([])
  })

  test('say of every way how it differs, in a line that goes on', () => {
    const said = all.flatMap(({ id, variant }) => (/^[^A-Z].*[^.]$/.test(variant.says) ? [] : [id]))
    expect(said, 'a phrase: small at the beginning, no full stop').toEqual([])
    const elsewhere = families.flatMap(it => it.elsewhere ?? [])
    expect(elsewhere.filter(it => it.whose.trim() === '' || !/^[a-z].*[^.]$/.test(it.says))).toEqual([])
  })

  test('are found by the metrics in them', () => {
    expect(familyOf(families, 'felt-resolution')?.id).toBe('first-contact-resolution')
    expect(familyOf(families, 'volume')).toBeUndefined()
  })
})

describe('every metric', () => {
  test('has its formula on one line', () => {
    const lacking = metrics.filter(it => it.formula === undefined || it.formula.length > 110).map(it => it.id)
    expect(lacking, '`formula`: what is divided by what, or added up').toEqual([])
  })

  test('that waits for its records says how long', () => {
    const waits = metrics.filter(it => it.where?.includes('<= newest'))
    expect(waits.map(it => it.id).sort()).toEqual(
      metrics
        .filter(it => it.ripens !== undefined)
        .map(it => it.id)
        .sort(),
    )
  })
})
