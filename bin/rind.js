#!/usr/bin/env node
import { main } from '../dist/main.js'

// Each write hears of its own failure in main; unheard, a closed pipe would end the process with a stack.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
process.exitCode = await main(process)
