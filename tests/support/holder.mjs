// A process that holds a store: opens the file that it is given, says so, and stays until it is ended.
import { createRequire } from 'node:module'

const { DuckDBInstance } = createRequire(import.meta.url)('@duckdb/node-api')
const [path, mode = 'read_write'] = process.argv.slice(2)
const instance = await DuckDBInstance.create(path, { access_mode: mode })
await instance.connect()
process.stdout.write('held\n')
setInterval(() => undefined, 1000)
