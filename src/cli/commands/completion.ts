import type { CliCommand } from '../command.js'
import { Grammar } from '../grammar.js'
import { print } from '../host.js'
import { known } from '../known.js'

const SHELLS = {
  bash: async () => (await import('../completion/bash.js')).bashScript,
  zsh: async () => (await import('../completion/zsh.js')).zshScript,
  fish: async () => (await import('../completion/fish.js')).fishScript,
}
const NAMES = Object.keys(SHELLS) as readonly (keyof typeof SHELLS)[]

/** `rind completion bash`: a script with which a shell completes what is typed. */
export const completion: CliCommand = {
  id: 'completion',
  about: 'a script that completes what is typed in a shell',
  examples: [
    ['eval "$(rind completion bash)"', 'in ~/.bashrc'],
    ['source <(rind completion zsh)', 'in ~/.zshrc, behind compinit'],
    ['rind completion fish | source', 'in ~/.config/fish/config.fish'],
  ],
  lay(grammar) {
    grammar.argument('<shell>', 'bash, zsh or fish').words(() => NAMES)
  },
  async run(host, typed) {
    const shell = known('shell', NAMES, typed.args[0] ?? '')
    const [catalogue, { described }, script] = await Promise.all([import('../../catalogue.js'), import('../described.js'), SHELLS[shell]()])
    const program = typed.parent
    if (!(program instanceof Grammar)) throw new Error('a command stands in a program')
    await print(host, script(await described(program, catalogue)))
    return 0
  },
}
