import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { NewsReport } from '../../src/model/news.js'
import { runRind } from '../support/host.js'
import { withFiles } from '../support/ingest.js'
import { contactsOf, exportsOn, OPENED } from './desk.js'

const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

test('a year', async () => {
  const all = contactsOf({ seed: Number(process.env.SEED ?? 1), planted: { team: 'Billing', from: Date.UTC(2026, 5, 8), to: Date.UTC(2027, 0, 1) } })
  await withFiles({ 'rind.yaml': 'inputs: [exports/]\nstore: desk.store\nthreads: 1\n' }, async folder => {
    const exports = join(folder, 'exports')
    mkdirSync(exports)
    const config = join(folder, 'rind.yaml')
    let last = OPENED
    for (let m = 0; m < 12; m++) {
      for (const d of [1, 3, 5, 9, 20]) {
        const morning = Date.UTC(2026, m, d)
        const { tickets, surveys } = exportsOn(all, morning, last)
        writeFileSync(join(exports, `tickets-${day(morning)}.csv`), tickets)
        writeFileSync(join(exports, `surveys-${day(morning)}.csv`), surveys)
        last = morning
        const t0 = process.cpuUsage()
        const { out, err, exit } = await runRind(['run', '--config', config, '--as-of', day(morning), '--format', 'json'])
        const c = process.cpuUsage(t0)
        const news = out === '' ? [] : (JSON.parse(out) as NewsReport).news
        console.log(day(morning), exit, err, Math.round((c.user + c.system) / 1000), news.map(it => `${it.status} ${it.id} ${it.why}`).join('; '))
      }
    }
  })
}, 600_000)
