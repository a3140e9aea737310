import type { Melons } from '../../model/melons.js'
import { melonPage } from '../html/melons.js'
import type { Look } from '../output.js'
import { melonMarkdown } from './markdown.js'
import { melonCsv, melonJson, melonNdjson } from './rows.js'
import { melonTable } from './table.js'
import { melonMail } from './text.js'

/** A way to write a sheet down, called and chosen as those of a report are. */
interface MelonOutput {
  readonly id: string
  readonly extensions: readonly string[]
  render(melons: Melons, look: Look): string
}

export const melonOutputs: readonly MelonOutput[] = [
  { id: 'table', extensions: ['.txt'], render: melonTable },
  { id: 'html', extensions: ['.html', '.htm'], render: melonPage },
  { id: 'text', extensions: [], render: melonMail },
  { id: 'markdown', extensions: ['.md'], render: melonMarkdown },
  { id: 'csv', extensions: ['.csv'], render: melonCsv },
  { id: 'json', extensions: ['.json'], render: melonJson },
  { id: 'ndjson', extensions: ['.ndjson', '.jsonl'], render: melonNdjson },
]
