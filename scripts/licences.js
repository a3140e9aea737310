import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

const RULE = `\n${'-'.repeat(100)}\n\n`

/** The folder of the package that a bundled file lies in, `node_modules/@scope/name`; none for our own files. @param {string} input */
const packageOf = input => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0]

const LEGAL = /^(licen[cs]e|notice|copying)(\.(md|txt))?$/i

/**
 * Gathers what the same words apply to: one licence text, and the packages under it.
 * @param {string} root
 * @param {readonly string[]} folders
 */
async function grouped(root, folders) {
  /** @type {Map<string, string[]>} */
  const under = new Map()
  for (const folder of folders) {
    const { name, version, license } = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'))
    const files = (await readdir(join(root, folder))).filter(it => LEGAL.test(it)).sort()
    const texts = await Promise.all(files.map(it => readFile(join(root, folder, it), 'utf8')))
    if (texts.length === 0) throw new Error(`${name} is bundled, and ${folder} holds no licence that could be handed on`)
    const text = texts.map(it => it.trim()).join('\n\n')
    under.set(text, [...(under.get(text) ?? []), `${name} ${version} (${license})`])
  }
  return under
}

/**
 * The text of dist/THIRD-PARTY-LICENSES.txt: the licences of what is bundled, and the notices its files carry.
 * @param {string} root
 * @param {import('esbuild').Metafile} metafile
 * @param {readonly string[]} notices
 */
export async function licencesOf(root, metafile, notices) {
  const bundled = Object.values(metafile.outputs).flatMap(it => Object.keys(it.inputs))
  const folders = [...new Set(bundled.flatMap(it => packageOf(it) ?? []))].sort()
  const licences = [...(await grouped(root, folders))].map(([text, names]) => `${names.join('\n')}\n\n${text}\n`)
  const comments = notices.flatMap(it => it.match(/\/\*[\s\S]*?\*\//g) ?? [])
  const head = `rind bundles the packages below. Their licences follow, then the notices in their files.\n`
  return [head, ...licences, [...new Set(comments)].sort().join('\n\n')].join(RULE)
}
