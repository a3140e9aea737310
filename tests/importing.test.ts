import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { analyze } from '../src/analyze.js'
import { formats, metrics } from '../src/catalogue.js'
import { type ImportTold, importFiles, removeFiles } from '../src/importing.js'
import { holdingsOf } from '../src/ingest/holdings.js'
import { zoneFor } from '../src/ingest/restored.js'
import type { Source } from '../src/ingest/source.js'
import type { Outcome } from '../src/model/holdings.js'
import type { Report } from '../src/model/report.js'
import { StoreFile } from '../src/store/store-file.js'
import { given, lines, withFiles } from './support/ingest.js'

const NOW = Date.parse('2026-04-01T06:00:00Z')

/** Hands over a store in a folder of its own. */
const withDesk = <T>(use: (path: string) => Promise<T>): Promise<T> => withFiles({}, folder => use(join(folder, 'desk.duckdb')))

async function opened<T>(path: string, mode: 'read' | 'write', use: (file: StoreFile) => Promise<T>): Promise<T> {
  const file = await StoreFile.open({ path, mode, version: '0.0.0', limits: { threads: 1 } })
  try {
    return await use(file)
  } finally {
    file.close()
  }
}

const importInto = (path: string, sources: readonly Source[], told: ImportTold = {}): Promise<Outcome[]> =>
  opened(path, 'write', file => importFiles(file, sources, formats, told, { now: NOW, version: '0.0.0' }))

/** A short look at exports: enough to tell two readings apart, and cheap. */
const asked = { by: [], where: [], metrics: [], version: '0.0.0', period: 'all' as const }
const knows = { formats, metrics: metrics.filter(it => ['resolution-time', 'csat', 'volume', 'handle-time'].includes(it.id)), rules: [] }
const direct = (sources: readonly Source[]): Promise<Report> => analyze(sources, asked, knows, { limits: { threads: 1 } })
const fromStore = (path: string, beside: readonly Source[] = []): Promise<Report> =>
  opened(path, 'read', stored => analyze(beside, asked, knows, { stored }))

const HEADER = 'Ticket ID,Created at,Solved at,Updated at,Status,Group,Rating'
const march = given(
  lines(HEADER, '1,2026-03-01 10:00,2026-03-02 10:00,2026-03-02 10:00,solved,North,5', '2,2026-03-03 10:00,,2026-03-03 10:00,open,North,'),
  'march.csv',
)
const april = given(
  lines(
    HEADER,
    '2,2026-03-03 10:00,2026-04-02 10:00,2026-04-02 10:00,solved,North,2',
    '3,2026-04-01 10:00,2026-04-03 10:00,2026-04-03 10:00,solved,South,4',
  ),
  'april.csv',
)

describe('a report from a store', () => {
  test('is that of the files themselves, whatever the order they were taken in', async () => {
    const sources = [april, march]
    const expected = await direct(sources)
    expect(expected.inputs.map(it => it.duplicates)).toEqual([0, 1])
    for (const order of [
      [april, march],
      [march, april],
    ]) {
      await withDesk(async path => {
        for (const it of order) await importInto(path, [it])
        expect(await fromStore(path)).toEqual(expected)
      })
    }
  })

  test('is that of all files where some are read beside it', async () => {
    await withDesk(async path => {
      await importInto(path, [march])
      expect(await fromStore(path, [april])).toEqual(await direct([april, march]))
    })
  })
})

test('the same content adds nothing, however the file is called', async () => {
  await withDesk(async path => {
    expect((await importInto(path, [march])).map(it => it.as)).toEqual(['added'])
    const again = await importInto(path, [march, { ...march, name: 'copy.csv' }])
    expect(again).toMatchObject([{ as: 'unchanged' }, { as: 'unchanged', file: 'copy.csv', same: 'march.csv' }])
    expect(await fromStore(path)).toEqual(await direct([march]))
  })
})

test('the same content is read anew where its reading is told something else, and not otherwise', async () => {
  const slashed = given(lines('Ticket ID,Created at,Status', '1,03/04/2026 10:00,open', '2,05/04/2026 10:00,open'), 'slashed.csv')
  await withDesk(async path => {
    for (const [told, as] of [
      [{ dateOrder: 'dmy' }, 'added'],
      [{ dateOrder: 'dmy' }, 'unchanged'],
      [{ dateOrder: 'mdy' }, 'replaced'],
      [{ dateOrder: 'mdy', timezone: 'Europe/Berlin' }, 'replaced'],
      [{ dateOrder: 'mdy', timezone: 'Europe/Berlin', again: true }, 'replaced'],
    ] as const)
      expect((await importInto(path, [slashed], told)).map(it => it.as)).toEqual([as])
    const { inputs } = await fromStore(path)
    expect(inputs).toMatchObject([{ from: '2026-03-04', to: '2026-05-04', records: 2 }])
  })
})

test('a header may change from export to export: a column more, one called otherwise, another order', async () => {
  const before = given(
    lines('Ticket ID,Created at,Updated at,Status,Group', '1,2026-03-01,2026-03-01,open,North', '2,2026-03-01,2026-03-01,open,North'),
    'a.csv',
  )
  const after = given(
    lines('Status,Assignee,Ticket number,Team,Creation date,Updated at', 'solved,ann,1,North,2026-03-01,2026-03-09'),
    'b.csv',
  )
  await withDesk(async path => {
    await importInto(path, [before])
    await importInto(path, [after])
    const report = await fromStore(path)
    expect(report).toEqual(await direct([before, after]))
    expect(report.inputs.map(it => [it.records, it.duplicates])).toEqual([
      [1, 1],
      [1, 0],
    ])
  })
})

test('two files of one name are told apart by their hashes', async () => {
  const name = 'tickets.csv'
  await withDesk(async path => {
    await importInto(path, [{ ...march, name }])
    await importInto(path, [{ ...april, name }])
    const names = (await fromStore(path)).inputs.map(it => it.file)
    expect(names.every(it => /^tickets\.csv \([0-9a-f]{8}\)$/.test(it))).toBe(true)
    expect(new Set(names).size).toBe(2)
  })
})

describe('a file taken out again', () => {
  const remove = (path: string, ...asked: string[]) => opened(path, 'write', file => removeFiles(file, asked, formats))
  const files = (path: string) => opened(path, 'read', file => holdingsOf(file.store))

  test('gives back what it stood before', async () => {
    await withDesk(async path => {
      await importInto(path, [march, april])
      expect(await files(path)).toEqual({
        files: [
          expect.objectContaining({ file: 'april.csv', records: 2, standing: 2, from: '2026-03-03', to: '2026-04-01' }),
          expect.objectContaining({ file: 'march.csv', records: 2, standing: 1, importedAt: '2026-04-01T06:00:00.000Z', told: {} }),
        ],
        months: [
          { month: '2026-03', contacts: 2, answers: 2 },
          { month: '2026-04', contacts: 1, answers: 1 },
        ],
      })
      expect(await remove(path, 'april.csv')).toMatchObject([{ file: 'april.csv' }])
      expect(await fromStore(path)).toEqual(await direct([march]))
      expect((await files(path)).files).toMatchObject([{ standing: 2 }])
      // What was taken out can come in again.
      expect((await importInto(path, [april])).map(it => it.as)).toEqual(['added'])
      expect(await fromStore(path)).toEqual(await direct([april, march]))
    })
  })

  test('is meant by the end of its path or the beginning of its hash; what means none or two is refused', async () => {
    await withDesk(async path => {
      await importInto(path, [
        { ...march, name: 'exports/tickets.csv' },
        { ...april, name: 'other/tickets.csv' },
      ])
      const [first] = (await files(path)).files
      await expect(remove(path, 'tickets.csv')).rejects.toMatchObject({ code: 'many-imports' })
      await expect(remove(path, 'other/ticket.csv')).rejects.toMatchObject({
        code: 'no-import',
        details: { help: 'did you mean `other/tickets.csv`?' },
      })
      await expect(remove(path, first?.sha256.slice(0, 5) ?? '')).rejects.toMatchObject({ code: 'no-import' })
      // Nothing is taken out where one of several is not there.
      await expect(remove(path, 'other/tickets.csv', 'none.csv')).rejects.toMatchObject({ code: 'no-import' })
      expect(await remove(path, first?.sha256.slice(0, 8) ?? '')).toMatchObject([{ file: 'exports/tickets.csv' }])
      expect((await files(path)).files.map(it => it.file)).toEqual(['other/tickets.csv'])
    })
  })
})

describe('an import refuses', () => {
  test('files of no use, and keeps them only beside others', async () => {
    const notes = given('what to do\nask Ann\n', 'notes.csv')
    await withDesk(async path => {
      await expect(importInto(path, [notes])).rejects.toMatchObject({ code: 'nothing-usable' })
      expect((await importInto(path, [march, notes])).map(it => [it.file, it.as])).toEqual([
        ['march.csv', 'added'],
        ['notes.csv', 'added'],
      ])
      expect(await fromStore(path)).toEqual(await direct([march, notes]))
    })
  })

  test('a file with too many rejections, and keeps those before it', async () => {
    const broken = given(lines(HEADER, '9,someday,,,open,North,', '10,2026-03-01,,,open,North,'), 'z.csv')
    await withDesk(async path => {
      await expect(importInto(path, [march, broken], { maxRejected: 0.1 })).rejects.toMatchObject({ code: 'too-many-rejected' })
      expect(await fromStore(path)).toEqual(await direct([march]))
    })
  })

  test('a column that no file has', async () => {
    const overrides = [{ field: 'csat', column: 'Score' }]
    await withDesk(async path => {
      await expect(importInto(path, [march], { overrides })).rejects.toMatchObject({ code: 'unknown-column' })
    })
  })
})

describe('the zone of a report on a store', () => {
  const zone = (path: string, asked?: string) => opened(path, 'read', file => zoneFor(file.store, asked))

  test('is the one that times without a zone were read in, unless another is asked for', async () => {
    await withDesk(async path => {
      await importInto(path, [march, april], { timezone: 'Europe/Berlin' })
      expect(await zone(path)).toBe('Europe/Berlin')
      expect(await zone(path, 'America/New_York')).toBe('America/New_York')
    })
  })

  test('is refused where nobody said what zone they are in', async () => {
    await withDesk(async path => {
      await importInto(path, [march], { timezone: 'Europe/Berlin' })
      await importInto(path, [april])
      expect(await zone(path)).toBeUndefined()
      await expect(zone(path, 'Europe/Berlin')).rejects.toMatchObject({ code: 'zone-untold', details: { notes: ['of april.csv'] } })
    })
  })

  test('may be any where they name their own', async () => {
    const own = given(lines('Ticket ID,Created at,Status', '1,2026-03-01T10:00:00Z,open', '2,2026-03-02T10:00:00Z,open'), 'own.csv')
    await withDesk(async path => {
      await importInto(path, [own])
      expect(await zone(path)).toBeUndefined()
      expect(await zone(path, 'Europe/Berlin')).toBe('Europe/Berlin')
    })
  })
})
