import { expect, test } from 'vitest'
import { identifier, literal, literals } from '../../src/store/quote.js'
import { withStore } from '../support/ingest.js'

const TEXTS = ['', 'plain', "it's", `''; drop table t; --`, '\\', "\\'", 'a\0b', '\0', 'line\nbreak', '"', '$1 %s ?', 'Zoë 日本語 👍🏽']

test.each(TEXTS)('%j comes back from the engine as it went in', async text => {
  await withStore(async store => {
    expect(await store.rows(`select ${literal(text)} as value`)).toEqual([{ value: text }])
  })
})

test.each(TEXTS)('%j can stand in a list, in a comparison and in a case', async text => {
  await withStore(async store => {
    const sql = `select ${literal(text)} in (${literals(['other', text])}) as listed, ${literal(text)} = ${literal(text)} as same,
      case ${literal(text)} when ${literal(text)} then 'yes' end as chosen`
    expect(await store.rows(sql)).toEqual([{ listed: true, same: true, chosen: 'yes' }])
  })
})

test('an empty list holds nothing and is still a statement', async () => {
  await withStore(async store => {
    expect(await store.rows(`select 'a' as value where 'a' in (${literals([])})`)).toEqual([])
  })
})

test.each(['plain', 'two words', 'select', '"; drop table t; --', 'Zoë'])('a column may be called %j', async name => {
  await withStore(async store => {
    expect(await store.rows(`select 1 as ${identifier(name)}`)).toEqual([{ [name]: 1 }])
  })
})
