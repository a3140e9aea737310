import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix, sep } from 'node:path'
import { describe, expect, test } from 'vitest'
import { codeOf, importsOf, lineAt } from '../scripts/source.js'

/** Ground floor first. A file may import from its own room and from any floor below; rooms on one floor do not know each other. */
const FLOORS: readonly (readonly string[])[] = [
  ['model'],
  ['store', 'stats'],
  ['ingest', 'measure', 'compare', 'judge', 'history', 'render', 'redact'],
  ['question.ts', 'comparing.ts'],
  ['grounds.ts', 'turned.ts', 'evidence.ts'],
  ['findings.ts', 'facts.ts', 'afterwards.ts'],
  ['analyze.ts', 'catalogue.ts', 'explain.ts', 'exporting.ts', 'importing.ts', 'inspect.ts'],
  ['cli'],
]

/** The rooms that may know a package. One that is not listed may be known nowhere. */
const PACKAGES: ReadonlyArray<readonly [name: RegExp, rooms: readonly string[], reason: string]> = [
  [/^@duckdb\/node-api$/, ['store'], 'another engine, or another version of it, must be a change to store/ alone'],
  [/^csv-parse(\/|$)/, ['ingest'], 'what a file says is settled in ingest/'],
  [/^(chalk|cli-table3|string-width)$/, ['render'], 'how a report looks is settled in render/'],
  [/^(@observablehq\/plot|linkedom)$/, ['render'], 'pictures are drawn where a report becomes text'],
  [/^yaml$/, ['cli'], 'a config is read where the command line is'],
  [/^commander$/, ['cli'], 'only cli/ knows that there is a command line'],
  [/^zod$/, ['model', 'cli'], 'one schema is the source of types, checks and docs; cli/ prints it'],
  [/^(@stdlib\/|simple-statistics$)/, ['stats'], 'arithmetic is borrowed once, in stats/, and tested there against its oracles'],
  [
    /^node:(fs|zlib|crypto)(\/|$)/,
    ['ingest', 'store', 'cli'],
    'files are read in ingest/, kept in store/ and written by cli/; hand the text in',
  ],
  [/^node:(child_process|process|os|worker_threads)$/, ['cli'], 'only cli/ knows the machine; hand in what is needed'],
  [/^node:(net|http|http2|https|dns|dgram|tls)$/, [], 'nothing leaves the machine'],
  [/^node:/, FLOORS.flat(), ''],
]

/** What code may only do in some rooms. */
const DOINGS: ReadonlyArray<readonly [what: RegExp, rooms: readonly string[], reason: string]> = [
  [/\bprocess\.exit\s*\(/g, [], 'output still in a pipe would be lost: return the exit code, bin/rind.js sets `process.exitCode`'],
  [/\bprocess\s*\./g, ['cli'], 'only cli/ knows the process; hand in what is needed as an argument'],
  [/\bconsole\s*\./g, ['cli'], 'standard output is the report and nothing else; return what is to be said'],
  [
    /\bDate\.now\s*\(|\bnew Date\s*\(\s*\)|\bperformance\.now\s*\(/g,
    ['cli'],
    'the same files must give the same bytes on any day; hand the time in',
  ],
  [/\bMath\.random\b/g, [], 'the same files must give the same bytes; take a seeded generator from stats/'],
  [
    /\.[gs]et(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset)\s*\(/g,
    [],
    'this reads the time zone of the machine; use the UTC form',
  ],
  [/\.toLocale\w*\s*\(\s*\)|\.localeCompare\s*\([^,()]*\)/g, [], 'this reads the locale of the machine; name one, or compare with `<`'],
  [/\bfetch\s*\(/g, [], 'nothing leaves the machine'],
]

const LONGEST = 250
const JUNK_DRAWER = /^(utils?|helpers?|common|types|lib|shared|misc)$/

const root = join(import.meta.dirname, '..')
const listed = (folder: string): string[] =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(it => `${folder}/${it.split(sep).join('/')}`)
    : []
const isCode = (path: string): boolean => /\.[cm]?[jt]s$/.test(path)
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

const sources = listed('src').filter(isCode).sort()
const roomOf = (path: string): string => path.split('/')[1] ?? ''
const floorOf = (path: string): number => FLOORS.findIndex(it => it.includes(roomOf(path)))
const imports = new Map(sources.map(path => [path, importsOf(read(path))]))
const ours = (path: string, from: string): string => posix.join(posix.dirname(path), from).replace(/\.js$/, '.ts')

/** All imports of our own files, as `path:line` and the file they name. */
const arrows = sources.flatMap(path =>
  (imports.get(path) ?? [])
    .filter(it => it.from.startsWith('.'))
    .map(it => ({ path, at: `${path}:${it.line}`, to: ours(path, it.from), typeOnly: it.typeOnly })),
)
const packages = sources.flatMap(path =>
  (imports.get(path) ?? []).filter(it => !it.from.startsWith('.')).map(it => ({ path, at: `${path}:${it.line}`, name: it.from })),
)

const told = (strays: typeof arrows): string[] => strays.map(it => `${it.at} imports ${it.to}`)

describe('the rooms', () => {
  test('are the ones we know', () => {
    const strangers = [...new Set(sources.map(roomOf))].filter(it => !FLOORS.flat().includes(it))
    expect(strangers, 'a new room needs a floor (FLOORS in this test) and a line in docs/architecture.md').toEqual([])
  })

  test('stand on each other in one direction', () => {
    const strays = arrows.filter(it => roomOf(it.path) !== roomOf(it.to) && !(floorOf(it.to) < floorOf(it.path)))
    const reason = `one way down: ${FLOORS.map(it => it.join(', ')).join(' < ')}; move the shared piece down a floor, or hand it in as an argument`
    expect(told(strays), reason).toEqual([])
  })

  test('import files that are there, inside src/', () => {
    const strays = arrows.filter(it => !it.to.startsWith('src/') || (isCode(it.to) && !sources.includes(it.to)))
    expect(told(strays), 'name the file as it is, ending in .js, and nothing outside src/').toEqual([])
  })

  test('know only the packages that are theirs', () => {
    const strays = packages.flatMap(({ path, at, name }) => {
      const rule = PACKAGES.find(([what]) => what.test(name))
      if (!rule) return [`${at} imports ${name}: say in PACKAGES of this test which room may know it, and why`]
      const [, rooms, reason] = rule
      if (rooms.includes(roomOf(path))) return []
      return [`${at} imports ${name}, which is for ${rooms.length > 0 ? rooms.join(', ') : 'no room'}: ${reason}`]
    })
    expect(strays).toEqual([])
  })

  test('do only what is theirs to do', () => {
    const strays = sources.flatMap(path => {
      const code = codeOf(read(path))
      return DOINGS.filter(([, rooms]) => !rooms.includes(roomOf(path))).flatMap(([what, , reason]) =>
        [...code.matchAll(what)].map(it => `${path}:${lineAt(code, it.index)} has \`${it[0].trim()}\`: ${reason}`),
      )
    })
    expect(strays).toEqual([])
  })

  test('take types alone from the schemas of model/, which load zod', () => {
    const schemas = [
      'src/model/report.ts',
      'src/model/behind.ts',
      'src/model/figures.ts',
      'src/model/rows.ts',
      'src/model/inspection.ts',
      'src/model/explanation.ts',
      'src/model/asked.ts',
      'src/model/terms.ts',
      'src/model/melons.ts',
      'src/model/standing.ts',
      'src/model/news.ts',
      'src/model/history.ts',
      'src/model/holdings.ts',
    ]
    const strays = arrows.filter(it => schemas.includes(it.to) && !it.typeOnly && !['cli', 'model'].includes(roomOf(it.path)))
    expect(
      strays.map(it => it.at),
      'zod costs 46 ms at every start: write `import type`; only cli/ loads the schema, where it is printed or checked',
    ).toEqual([])
  })

  test('are told of in docs/architecture.md', () => {
    const page = existsSync(join(root, 'docs/architecture.md')) ? read('docs/architecture.md') : ''
    const folders = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true }).filter(it => it.isDirectory())
    const untold = folders.map(it => it.name).filter(it => !new RegExp(`\\b${it}\\b`).test(page))
    expect(untold, 'write a line about these folders in docs/architecture.md: what belongs in them').toEqual([])
  })
})

test('no two files import each other in a circle', () => {
  const circles: string[] = []
  const done = new Set<string>()
  const walk = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '))
    if (done.has(path) || trail.includes(path)) return
    for (const next of arrows.filter(it => it.path === path)) walk(next.to, [...trail, path])
    done.add(path)
  }
  for (const path of sources) walk(path, [])
  expect(circles, 'types count too: move what both need into a file of its own, or pass it as an argument').toEqual([])
})

test('bin/rind.js hands over to main and does nothing else', () => {
  expect(importsOf(read('bin/rind.js')).map(it => it.from)).toEqual(['../dist/main.js'])
  expect(read('bin/rind.js').trim().split('\n').length, 'what it does belongs in src/cli/').toBeLessThanOrEqual(8)
})

const written = ['src', 'tests', 'scripts', 'fixtures', 'bin'].flatMap(listed)

test(`no file is longer than ${LONGEST} lines`, () => {
  const long = written.filter(isCode).map(path => [path, read(path).trimEnd().split('\n').length] as const)
  const strays = long.filter(([, lines]) => lines > LONGEST).map(([path, lines]) => `${path}: ${lines} lines`)
  expect(strays, 'it holds more than one idea: give the second a file of its own').toEqual([])
})

test('no folder is a junk drawer', () => {
  const strays = written.filter(path => path.split('/').some(it => JUNK_DRAWER.test(it.replace(/\.[cm]?[jt]s$/, ''))))
  expect(strays, 'name it by what it is about, and lay it in the room that owns the idea').toEqual([])
})

describe('what these tests take for code', () => {
  test.each([
    ['a // process.exit()', 'a                  '],
    ['/* console.log */ b', '                  b'],
    ["call('process.exit()')", "call('              ')"],
    ['`#{process.env} it said #{`process.#{x}`}`', '`#{process.env}         #{`        #{x}`}`'],
    ["match(/'process\\./) + 'x'", "match(            ) + ' '"],
    ['half = a / b / c', 'half = a / b / c'],
  ])('in %s', (text, code) => {
    // `#` stands for `$`, which the linter takes for a mistake outside of a template.
    expect(codeOf(text.replaceAll('#', '$'))).toBe(code.replaceAll('#', '$'))
  })

  test.each([
    ["import type { A } from './a.js'", './a.js', true],
    ["import { type A } from './a.js'", './a.js', false],
    ["import './a.js'", './a.js', false],
    ["export * from './a.js'", './a.js', false],
    ["type A = import('./a.js').A", './a.js', true],
    ["const { a } = await import('./a.js')", './a.js', false],
  ])('%s', (text, from, typeOnly) => {
    expect(importsOf(text)).toEqual([{ from, line: 1, typeOnly }])
  })

  test('and no import in what only talks of one', () => {
    expect(importsOf(`// import './a.js'\nconst text = "import './a.js'"`)).toEqual([])
  })
})
