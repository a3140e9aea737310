import type { Described, DescribedCommand, DescribedOption } from '../described.js'

/** A script that completes `rind …` in zsh, as a file `_rind` in `$fpath` or evaluated in `.zshrc`. */
export function zshScript({ name, options, commands }: Described): string {
  const [main] = commands
  const ids = [...commands.map(it => it.id), 'help'].join('|')
  const list = commands.map(it => `    ${quoted(`${it.id}:${it.about}`)}`)
  const cases = commands.map(it => `    ${it.id})\n      _arguments -S \\\n${specs(it, it === main ? options : [])} ;;`)
  return `#compdef ${name}
# Completes ${name} in zsh. Made by \`${name} completion zsh\` from the commands that there are:
#   source <(${name} completion zsh)     in ~/.zshrc, behind compinit

_${name}() {
  local command=${main?.id ?? ''}
  local -a commands
  commands=(
${list.join('\n')}
    'help:what a command does and takes'
  )
  if ((CURRENT == 2)) && [[ $words[2] != -* ]]; then
    _describe -t commands command commands
    _files
    return
  fi
  if [[ $words[2] == (${ids}) ]] && ((CURRENT > 2)); then
    command=$words[2]
    shift words
    ((CURRENT--))
  fi
  case $command in
    help) ((CURRENT == 2)) && _describe -t commands command commands ;;
${cases.join('\n')}
  esac
}

if [[ $funcstack[1] == _${name} ]]; then _${name} "$@"; else compdef _${name} ${name}; fi
`
}

function specs({ options, words, takesFiles }: DescribedCommand, more: readonly DescribedOption[]): string {
  const first = words.length > 0 ? [quoted(`1:word:(${words.join(' ')})`)] : []
  const files = takesFiles ? [quoted('*:file:_files')] : []
  const seen = new Set<string>()
  const own = [...options, ...more].filter(it => !seen.has(it.long) && seen.add(it.long))
  return [...own.flatMap(optionSpecs), ...first, ...files].map(it => `        ${it}`).join(' \\\n')
}

function optionSpecs(option: DescribedOption): string[] {
  const { long, short, about, takes, mayStandAlone } = option
  const says = `[${about.replaceAll(/[[\]\\]/g, '\\$&')}]`
  // `*` since some may be given more than once, and none is wrong for it.
  const value = takes.kind === 'nothing' ? '' : `:${mayStandAlone ? ':' : ''}value:${actionOf(option)}`
  const equals = takes.kind === 'nothing' ? '' : mayStandAlone ? '=-' : '='
  return [quoted(`*${long}${equals}${says}${value}`), ...(short === undefined ? [] : [quoted(`${short}${says}${value}`)])]
}

function actionOf({ takes }: DescribedOption): string {
  if (takes.kind === 'files') return '_files'
  if (takes.kind !== 'words') return ' '
  return takes.list ? `_values -s , value ${takes.words.join(' ')}` : `(${takes.words.join(' ')})`
}

/** As one word of a shell. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`
