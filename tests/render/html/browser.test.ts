import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { melonPage } from '../../../src/render/html/melons.js'
import html from '../../../src/render/outputs/html.js'
import { aReport } from '../../support/build-report.js'
import { runRind } from '../../support/host.js'
import { hostileReport } from '../hostile.js'
import { aSheet } from '../melons/making.js'
import { measuredReport } from '../sample.js'
import { picturedReport } from './pictured.js'

// The page as a reader has it, in Debian's Chromium: opened from a file, without a network.

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
const ARGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run']
const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync']
const NASTY = `"'><img src=http://x.invalid/a onerror=alert(1)><script src=http://x.invalid/b></script></style></svg>`

const reports = {
  'a watermelon': picturedReport,
  'one period': measuredReport,
  'nothing found': aReport,
  'hostile names': () => hostileReport(NASTY),
  'a hostile event': () => picturedReport(NASTY),
}
const sheets = {
  'a sheet': () => aSheet(),
  'a sheet of hostile names': () => aSheet(it => NASTY + it),
}
const READERS = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 390 },
] as const

let browser: Browser | undefined
let folder = ''
beforeAll(async () => {
  if (CHROMIUM === undefined) return
  folder = await mkdtemp(join(tmpdir(), 'rind-page-'))
  browser = await chromium.launch({ executablePath: CHROMIUM, args: [...ARGS, ...QUIET] })
  for (const [name, report] of Object.entries(reports)) await writeFile(join(folder, `${name}.html`), await html.render(report(), LOOK))
  for (const [name, sheet] of Object.entries(sheets)) await writeFile(join(folder, `${name}.html`), melonPage(sheet()))
}, 120_000)
afterAll(async () => {
  await browser?.close()
  if (folder !== '') await rm(folder, { recursive: true })
})
const LOOK = { width: 80, colour: 0 } as const

/** What went wrong while a page was opened and looked at. */
interface Opened {
  readonly page: Page
  readonly said: string[]
  readonly asked: string[]
}

/** Opens a page; whatever it asks for beside itself is refused and written down. */
async function opened(file: string, { colorScheme, width }: { colorScheme: 'light' | 'dark'; width: number }): Promise<Opened> {
  if (browser === undefined) throw new Error('no browser was started')
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme })
  const [said, asked]: string[][] = [[], []]
  const own = pathToFileURL(join(folder, file)).href
  page.on('console', it => said?.push(it.text()))
  page.on('pageerror', it => said?.push(it.message))
  page.on('dialog', it => said?.push(it.message()))
  await page.route('**/*', route => {
    if (route.request().url() === own) return route.continue()
    asked?.push(route.request().url())
    return route.abort()
  })
  await page.goto(own)
  return { page, said: said ?? [], asked: asked ?? [] }
}

/** What axe finds with everything unfolded, and by how much the page is wider than the screen. */
async function lookedAt(page: Page): Promise<{ found: unknown; over: unknown; held: unknown }> {
  await page.evaluate(`for (const it of document.querySelectorAll('details')) it.open = true`)
  const over = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
  // What playwright evaluates is not bound by the policy of the page, which lets no script in.
  await page.evaluate(axe.source)
  const { found, held } = await page.evaluate<{ found: unknown; held: unknown }>(`axe.run().then(({ violations, passes }) => ({
    found: violations.map(({ id, nodes }) => [id, nodes[0].html.slice(0, 300)]),
    held: passes.map(({ id }) => id),
  }))`)
  return { found, over, held }
}

describe.each([...Object.keys(reports), ...Object.keys(sheets)])('%s', name => {
  test.for(READERS)('is quiet, whole and readable by everybody: $colorScheme, $width wide', async (reader, context) => {
    if (CHROMIUM === undefined) return context.skip('Chromium is not installed')
    const { page, said, asked } = await opened(`${name}.html`, reader)
    expect(await lookedAt(page)).toEqual({
      found: [],
      over: 0,
      held: expect.arrayContaining(['color-contrast', 'heading-order', 'landmark-one-main', 'region']),
    })
    expect({ said, asked }).toEqual({ said: [], asked: [] })
    await page.close()
  })
})

test('what `rind` writes of the demo is, too; in print nothing stays folded', async context => {
  if (CHROMIUM === undefined) return context.skip('Chromium is not installed')
  const events = join(folder, 'events.csv')
  await writeFile(
    events,
    'date,until,label,kind,segment\n2026-07-09,2026-07-24,the truck,outage,\n2026-09-28,,new macros,policy,team=Payments\n',
  )
  const ran = await runRind(['fixtures/demo', '--events', events, '--target', 'handle-time=5m30s', '--output', join(folder, 'demo.html')])
  expect(ran).toEqual({ exit: 0, out: '', err: '' })
  for (const reader of [...READERS, { colorScheme: 'dark', width: 1280 } as const, { colorScheme: 'light', width: 390 } as const]) {
    const { page, said, asked } = await opened('demo.html', reader)
    expect(await lookedAt(page)).toEqual({
      found: [],
      over: 0,
      held: expect.arrayContaining(['color-contrast', 'heading-order', 'landmark-one-main', 'region']),
    })
    expect({ said, asked }).toEqual({ said: [], asked: [] })
    expect(await page.locator('h1').textContent()).toBe('1 likely watermelon: team Payments got faster while its customers got unhappier')
    await page.close()
  }
  const { page } = await opened('demo.html', READERS[0])
  await page.emulateMedia({ media: 'print' })
  const hidden = await page.evaluate(
    `[...document.querySelectorAll('details > :not(summary)')].filter(it => !it.checkVisibility() || it.offsetHeight === 0).length`,
  )
  expect(hidden).toBe(0)
  await page.close()
}, 240_000)
