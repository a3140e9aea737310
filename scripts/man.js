// The man page, from the same grammar and the same words as `--help`.

/** @typedef {import('../src/cli/described.js').Described} Described */
/** @typedef {import('../src/cli/described.js').DescribedCommand} Command */
/** @typedef {import('../src/cli/described.js').DescribedOption} Option */

/** What no option tells. @type {readonly [title: string, entries: readonly (readonly [string, string])[]][]} */
const BESIDE = [
  [
    'EXIT STATUS',
    [
      ['0', 'It ran.'],
      ['1', 'It ran, and found what `--fail-on` names.'],
      [
        '2',
        'It could not run as asked: how it was typed, the config, an input that cannot be read, nothing to analyse. Standard output is empty then.',
      ],
      ['70', 'A fault of rind.'],
      ['130', 'It was interrupted; no file is left half written.'],
    ],
  ],
  [
    'ENVIRONMENT',
    [
      [
        'NO_COLOR, FORCE_COLOR',
        'Never colour, or colour even where standard output is no terminal; `--color` and `--no-color` go before both.',
      ],
      ['COLUMNS', 'The width of the table where it is not that of the terminal.'],
      ['CI', 'Where it is set, no progress is shown.'],
      [
        'RIND_…',
        'Every option of `rind run` can be told by a variable of its name: `RIND_FDR` is `--fdr`. What is typed goes before it, and it goes before the config. Several values stand one a line. One that is no setting is refused.',
      ],
      ['RIND_SALT', 'The secret that `--redact` makes the aliases of customers with; it goes before the `salt` of a config.'],
    ],
  ],
  [
    'FILES',
    [
      [
        'rind.yaml',
        'A config, as `rind init` and `rind inspect --write-config` write it. `rind run`, `ack`, `history` and `config` read the one in their folder; the others where `--config` names one.',
      ],
      ['STORE.lock', 'Beside a store while `rind run` or `rind ack` is at work on it; it names who.'],
    ],
  ],
]

/** Text of ours for roff: what it would take for a request or an escape is none. @param {string} text */
const plain = text =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^(?=[.'])/gm, '\\&')
/** The same, and what stands between backticks is set off. @param {string} text */
const prose = text => plain(text).replace(/`([^`]*)`/g, '\\fB$1\\fR')
/** @param {string} text */
const bold = text => `\\fB${plain(text)}\\fR`
/** Names of values in italics. @param {string} text */
const typed = text => plain(text).replace(/[<[]([^>\]]+)[>\]]/g, it => `\\fI${it}\\fR`)
/** @param {string} text */
const sentence = text => `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`

/** @param {string} title */
const section = title => `.SH "${title}"`
/** What is told, and what of it. @param {string} head @param {string} text */
const entry = (head, text) => ['.TP', head, prose(text)]

/** @param {Option} option */
function optionLines({ flags, about }) {
  const [, names = flags, value = ''] = /^(\S+(?:, \S+)?)(?: (.+))?$/.exec(flags) ?? []
  return entry(`${bold(names)}${value === '' ? '' : ` ${typed(value)}`}`, about)
}

/** @param {readonly Option[]} options */
function optionGroups(options) {
  const groups = [...new Set(options.map(it => it.group))]
  return groups.flatMap(group => [
    '.PP',
    `.I "${plain(group.replace(/:$/, ''))}"`,
    ...options.filter(it => it.group === group).flatMap(optionLines),
  ])
}

/** @param {readonly (readonly [string, string])[]} examples */
const exampleLines = examples =>
  examples.flatMap(([line, does]) => [prose(sentence(does)), '.RS 4', '.nf', bold(line), '.fi', '.RE', '.PP']).slice(0, -1)

/** @param {string} name @param {Command} command */
function commandLines(name, { id, about, usage, arguments: args, options, examples }) {
  return [
    `.SS "${name} ${id} ${usage.replaceAll('"', '\\(dq')}"`,
    prose(sentence(about)),
    ...args.flatMap(it => entry(typed(`<${it.name}>`), it.about)),
    // `--help` is told once, above.
    ...optionGroups(options.filter(it => it.long !== '--help')),
    '.PP',
    ...exampleLines(examples),
  ]
}

/**
 * The page as roff. `description` is that of package.json; no date stands in it, so that the same words are the same bytes.
 * @param {Described} program
 * @param {string} description
 */
export function manPage({ name, about, version, options, examples, commands }, description) {
  const [main] = commands
  const lines = [
    '.\\" Written by `npm run update` from the code. Not edited by hand.',
    `.TH ${name.toUpperCase()} 1 "" "${name} ${version}" "User Commands"`,
    section('NAME'),
    `${name} \\- ${plain(description.charAt(0).toLowerCase() + description.slice(1))}`,
    section('SYNOPSIS'),
    '.nf',
    `${bold(name)} ${typed('<path...>')} [${typed('options')}]`,
    ...commands.map(it => `${bold(`${name} ${it.id}`)} ${typed(it.usage)}`),
    `${bold(`${name} help`)} ${typed('[command]')}`,
    '.fi',
    section('DESCRIPTION'),
    prose(about),
    ...(main ? ['.PP', prose(`Where no command is named, \`${main.id}\` is meant.`)] : []),
    section('OPTIONS'),
    ...options.flatMap(optionLines),
    section('COMMANDS'),
    ...commands.flatMap(it => commandLines(name, it)),
    ...BESIDE.flatMap(([title, entries]) => [section(title), ...entries.flatMap(([head, text]) => entry(bold(head), text))]),
    section('EXAMPLES'),
    ...exampleLines(examples),
    section('SEE ALSO'),
    `${bold('jq')}(1). The pages in ${bold('docs')} of the package: \\fBjson.md\\fR for what programs can rely on, \\fBmethod.md\\fR for the statistics.`,
  ]
  return `${lines.join('\n')}\n`
}
