// Written by `npm run update` from the files in this folder. Not edited by hand.
import type { Output } from '../output.js'
import json from './json.js'
import table from './table.js'

export const outputs: readonly Output[] = [json, table]
