import { cleanRows } from './ingest/clean.js'
import type { Format } from './ingest/format.js'
import { ingest, type Told } from './ingest/ingest.js'
import { namesAmong } from './ingest/recognise.js'
import { isDataset, type Source } from './ingest/source.js'
import { type Rejected, stage } from './ingest/stage.js'
import type { Inspection } from './model/inspection.js'
import type { Rejection } from './model/report.js'
import { refuseStore } from './model/store-refusals.js'
import { exactLine } from './render/csv.js'
import { type Limits, Store } from './store/store.js'

/** Rejections shown of each file. */
const FEW = 5

interface Options {
  readonly limits?: Limits
  /** Ends the work at once where it is aborted. */
  readonly signal?: AbortSignal
  readonly told?: Told
  readonly version: string
}

/**
 * Reads exports as `analyze` does and says of each what it was taken for: format, dialect, zone, columns with samples, and
 * the first rejections. A file that is of no use is shown all the same, so that its columns can be named.
 */
export async function inspect(sources: readonly Source[], formats: readonly Format[], options: Options): Promise<Inspection> {
  refuseRead(sources)
  const store = await Store.open(options.limits, options.signal)
  try {
    const rejections = new Map<string, { count: number; first: Rejection[] }>()
    const onRejected = ({ row, ...it }: Rejected): void => {
      const { count = 0, first = [] } = rejections.get(it.file) ?? {}
      rejections.set(it.file, { count: count + 1, first: count < FEW ? [...first, it] : first })
      options.told?.onRejected?.({ row, ...it })
    }
    const read = await ingest(store, sources, formats, { ...options.told, describe: true, onRejected })
    const inputs = read.inputs.map(({ columns: _, unmapped: __, ...account }) => {
      const { file: ___, ...detail } = read.details.find(it => it.file === account.file) ?? {
        file: '',
        titles: [],
        headerRows: 0,
        columns: [],
      }
      return {
        ...account,
        ...detail,
        titles: [...detail.titles],
        columns: detail.columns.map(it => ({ ...it, samples: [...it.samples] })),
        rejections: rejections.get(account.file) ?? { count: 0, first: [] },
      }
    })
    return { schema: 'rind/inspection/1', tool: { name: 'rind', version: options.version }, inputs }
  } finally {
    store.close()
  }
}

/** What rind wrote tells nothing of how a file is written. */
function refuseRead(sources: readonly Source[]): void {
  const read = sources.find(isDataset)
  if (read) throw refuseStore.notInspected(read.name)
}

/** The table of one file as it was read, as RFC 4180, some rows at a time. */
export async function* cleaned(source: Source, formats: readonly Format[], limits: Limits = {}): AsyncGenerator<string> {
  refuseRead([source])
  const store = await Store.open({ ...limits, threads: 1 })
  try {
    const staged = await stage(store, source, 'staged', { isName: namesAmong(formats) })
    for await (const rows of cleanRows(store, staged)) yield rows.map(exactLine).join('')
  } finally {
    store.close()
  }
}
