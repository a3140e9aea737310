// Written by `npm run update` from the files in this folder. Not edited by hand.
import type { Output } from '../output.js'
import csv from './csv.js'
import details from './details.js'
import html from './html.js'
import json from './json.js'
import markdown from './markdown.js'
import ndjson from './ndjson.js'
import table from './table.js'
import text from './text.js'

export const outputs: readonly Output[] = [csv, details, html, json, markdown, ndjson, table, text]
