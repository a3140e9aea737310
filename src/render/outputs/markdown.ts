import type { Report } from '../../model/report.js'
import { gridTable, list, strong } from '../markdown/blocks.js'
import { escaped, escapedLine } from '../markdown/escape.js'
import { findingBlocks } from '../markdown/finding.js'
import { melonSentences } from '../melons/reported.js'
import { defineOutput } from '../output.js'
import { goneOf } from '../standing.js'
import { fileNamer } from '../table/files.js'
import { accountOf, looksOf } from '../table/foot.js'
import { railTexts } from '../table/guard-rails.js'
import { headline } from '../table/headline.js'
import { type Ink, inkFor } from '../table/ink.js'
import { comparesNothing } from '../table/lookup.js'
import { laidMatrix } from '../table/matrix.js'
import { laidMeasured } from '../table/measured.js'
import { type Laid, laidSideBySide } from '../table/side-by-side.js'
import { untoldLines } from '../table/untold.js'
import { counted } from '../values.js'

/** As many columns as still fit a page of a wiki, whose letters are not all of one width; running text is broken by whoever shows it. */
const PAGE: Ink = { ...inkFor({ width: 110, colour: 0 }), measure: Number.POSITIVE_INFINITY, bars: false }
const LINE: Ink = { ...PAGE, width: Number.POSITIVE_INFINITY }

export default defineOutput({
  id: 'markdown',
  title: 'To paste into a ticket or a wiki',
  extensions: ['.md'],
  about:
    'The answer, before beside after, each finding with its figures and the tickets to read first, and what could not be told. Names and comments from the exports are escaped: they make no link, no mention and no markup.',
  render(report) {
    const [first = '', ...rest] = headline(report, LINE)
    const blocks = [
      `## ${escaped(first)}`,
      ...rest.map(escapedLine),
      ...tables(report).flatMap(blocksOf),
      ...report.findings.flatMap(it => findingBlocks(it, report)),
      ...rails(report),
      ...gone(report),
      ...melonSentences(report).map(escapedLine),
      ...untold(report),
      ...files(report),
    ]
    return `${blocks.join('\n\n')}\n`
  },
})

function tables(report: Report): Laid[] {
  if (comparesNothing(report)) return [laidMeasured(report, PAGE), laidMatrix(report, PAGE)].filter(it => it !== undefined)
  return report.question.windows.flatMap(it => laidSideBySide(report, it, PAGE) ?? [])
}

const blocksOf = ({ title, grid, notes }: Laid): string[] => [
  ...(title === '' ? [] : [strong(title)]),
  ...(grid.rows.length === 0 ? [] : [gridTable(grid)]),
  ...list(notes),
]

function rails(report: Report): string[] {
  const texts = railTexts(report)
  return texts.length === 0 ? [] : ['### Guard rails', ...list(texts)]
}

function gone(report: Report): string[] {
  const lines = goneOf(report)
  return lines.length === 0 ? [] : ['### No longer found', ...list(lines)]
}

function untold(report: Report): string[] {
  const lines = untoldLines(report)
  return lines.length === 0 ? [] : ['### Could not be told', ...list(lines)]
}

/** Every row of every file is accounted for; rows and cells that could not be read are counted. */
function files(report: Report): string[] {
  const short = fileNamer(report)
  const accounts = report.inputs.flatMap(it => [
    `${short(it.file)}: ${accountOf(it)}`,
    ...it.notes.map(note => `${short(it.file)}: ${note}`),
  ])
  const { count: lost } = report.rejections
  const unread = lost === 0 ? [] : [`${counted(lost, 'rejection')}: rows and cells that could not be read`]
  return ['### Read', ...list([...accounts, ...unread, ...looksOf(report)])]
}
