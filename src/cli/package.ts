import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of our package.json, found upwards from here: this file runs from src/ or dist/, in a checkout or installed. */
export const packageFolder: string = (function above(folder: string): string {
  return existsSync(join(folder, 'package.json')) || folder === dirname(folder) ? folder : above(dirname(folder))
})(dirname(fileURLToPath(import.meta.url)))

/** Which rind this is. */
export const version: string = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')).version
