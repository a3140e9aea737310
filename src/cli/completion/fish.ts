import type { Described, DescribedCommand, DescribedOption } from '../described.js'

/** A script that completes `rind …` in fish. */
export function fishScript({ name, options, commands }: Described): string {
  const [main] = commands
  const line = (condition: string, ...parts: readonly string[]): string => `complete -c ${name} -n ${quoted(condition)} ${parts.join(' ')}`
  const first = [...commands, { id: 'help', about: 'what a command does and takes' }].map(({ id, about }) =>
    line(`__${name}_at 1`, `-a ${id}`, `-d ${quoted(about)}`),
  )
  const own = commands.flatMap((command: DescribedCommand) => {
    const condition = `__${name}_is ${command.id}`
    const seen = new Set<string>()
    const all = [...command.options, ...(command === main ? options : [])].filter(it => !seen.has(it.long) && seen.add(it.long))
    return [
      ...(command.takesFiles ? [] : [line(condition, '-f')]),
      ...(command.words.length > 0 ? [line(`${condition}; and __${name}_at 2`, `-a ${quoted(command.words.join(' '))}`)] : []),
      ...all.map(it => line(condition, ...partsOf(it))),
    ]
  })
  return `# Completes ${name} in fish. Made by \`${name} completion fish\` from the commands that there are:
#   ${name} completion fish | source     in ~/.config/fish/config.fish

# Whether the command is the one that is asked about; none is named where the first word is none.
function __${name}_is
  set -l words (commandline -opc)
  set -l command ${main?.id ?? ''}
  if set -q words[2]; and contains -- $words[2] ${commands.map(it => it.id).join(' ')} help
    set command $words[2]
  end
  test $command = $argv[1]
end

# Whether so many words stand before the one that is typed.
function __${name}_at
  test (count (commandline -opc)) -eq $argv[1]
end

# Several with commas between.
function __${name}_list
  set -l before (string match -r '.*,' -- (commandline -ct | string replace -r '^--[^=]*=' ''))
  printf "$before%s\\n" $argv
end

${first.join('\n')}
${line(`__${name}_is help; and __${name}_at 2`, '-f', `-a ${quoted(commands.map(it => it.id).join(' '))}`)}
${own.join('\n')}
`

  function partsOf({ long, short, about, takes, mayStandAlone }: DescribedOption): string[] {
    return [
      ...(short === undefined ? [] : [`-s ${short.slice(1)}`]),
      `-l ${long.slice(2)}`,
      ...(takes.kind === 'nothing' || mayStandAlone ? [] : takes.kind === 'files' ? ['-r', '-F'] : ['-x']),
      ...(takes.kind === 'words' ? [`-a ${quoted(takes.list ? `(__${name}_list ${takes.words.join(' ')})` : takes.words.join(' '))}`] : []),
      `-d ${quoted(about)}`,
    ]
  }
}

/** As one word of fish, which knows two escapes within single quotes. */
const quoted = (text: string): string => `'${text.replaceAll(/[\\']/g, '\\$&')}'`
