import { expect, test } from 'vitest'
import { ANSWER_FIELDS, INTERACTION_FIELDS } from '../../src/model/record.js'
import { createTables } from '../../src/store/tables.js'
import { withStore } from '../support/ingest.js'

test('every field of a record has its column', async () => {
  await withStore(async store => {
    await createTables(store)
    const columnsOf = async (table: string) =>
      (await store.rows<{ name: string }>(`select column_name as name from information_schema.columns where table_name = '${table}'`)).map(
        it => it.name,
      )
    expect(await columnsOf('interactions')).toEqual(expect.arrayContaining(Object.keys(INTERACTION_FIELDS)))
    expect(await columnsOf('answers')).toEqual(expect.arrayContaining(Object.keys(ANSWER_FIELDS)))
  })
})
