import type { Described, DescribedCommand, Taken } from '../described.js'

/** A script that completes `rind …` in bash, 3.2 and newer. */
export function bashScript({ name, options, commands }: Described): string {
  const [main] = commands
  const ids = [...commands.map(it => it.id), 'help']
  const values = commands.flatMap(({ id, options: own }) =>
    own.flatMap(({ long, takes }) => (takes.kind === 'nothing' ? [] : [`    ${id}:${long}) ${offering(name, takes)}; return ;;`])),
  )
  const flags = commands.map(it => `      ${it.id}) _${name}_words "${longs(it, it === main ? options : [])}" ;;`)
  const words = commands.filter(it => it.words.length > 0).map(it => `    ${it.id}) _${name}_words "${it.words.join(' ')}"; return ;;`)
  const withFiles = commands.filter(it => it.takesFiles).map(it => it.id)
  return `# Completes ${name} in bash. Made by \`${name} completion bash\` from the commands that there are:
#   eval "$(${name} completion bash)"     in ~/.bashrc

_${name}_words() {
  local it
  while IFS= read -r it; do COMPREPLY+=("$it"); done < <(compgen -W "$1" -- "$cur")
}
# Several with commas between: what stands before the last comma stays.
_${name}_list() {
  local it before=
  [[ $cur == *,* ]] && before=\${cur%,*},
  while IFS= read -r it; do COMPREPLY+=("$before$it"); done < <(compgen -W "$1" -- "\${cur##*,}")
  compopt -o nospace 2>/dev/null
}
_${name}_files() {
  local it
  while IFS= read -r it; do COMPREPLY+=("$it"); done < <(compgen -f -- "$cur")
  compopt -o filenames 2>/dev/null
}
# A day, a number: nothing to offer, and no file either.
_${name}_nothing() {
  compopt +o default +o bashdefault 2>/dev/null
}

_${name}() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD - 1]} command=${main?.id ?? ''} at=1
  COMPREPLY=()
  # The sign of equality is a word of its own to bash: --period=week.
  if [[ $cur == = ]]; then cur=
  elif [[ $prev == = ]]; then prev=\${COMP_WORDS[COMP_CWORD - 2]}; fi
  if ((COMP_CWORD > 1)); then
    case \${COMP_WORDS[1]} in
    ${ids.join(' | ')}) command=\${COMP_WORDS[1]} at=2 ;;
    esac
  fi
  case $command:$prev in
${values.join('\n')}
  esac
  if [[ $cur == -* ]]; then
    case $command in
${flags.join('\n')}
    esac
    return
  fi
  ((COMP_CWORD == 1)) && _${name}_words "${ids.join(' ')}"
  ((COMP_CWORD == at)) && case $command in
    help) _${name}_words "${commands.map(it => it.id).join(' ')}"; return ;;
${words.join('\n')}
  esac
  case $command in
  ${withFiles.join(' | ')}) _${name}_files ;;
  *) _${name}_nothing ;;
  esac
}
complete -F _${name} ${name}
`
}

function offering(name: string, takes: Taken): string {
  if (takes.kind === 'words') return `_${name}_${takes.list ? 'list' : 'words'} "${takes.words.join(' ')}"`
  return takes.kind === 'files' ? `_${name}_files` : `_${name}_nothing`
}

const longs = ({ options }: Pick<DescribedCommand, 'options'>, more: DescribedCommand['options']): string =>
  [...new Set([...options, ...more].map(it => it.long))].join(' ')
