import { QUESTION } from '../model/metric.js'
import { literal } from '../store/quote.js'
import type { Store } from '../store/store.js'
import { defineMetric, type Metric } from './metric.js'

/** Of the way from the worst answer to the best: a tenth of a point on a scale of 1 to 5. */
const MARGIN = 0.025

const ID_LENGTH = 60

/**
 * A metric for each question of the surveys that is no score of its own (satisfaction, recommending, effort): the share of
 * yes where yes or no answers it, the mean on its scale where points do. Questions are never pooled; the same words
 * in two surveys are one question. Sorted by their words, so that the ids hold from run to run.
 */
export async function questionMetrics(store: Store): Promise<Metric[]> {
  const asked = await store.rows<{ question: string; kind: 'rating' | 'yes-no'; low: number; high: number }>(
    `select question, kind, min(scale_low) as low, max(scale_high) as high from answers
     where kind in ('rating', 'yes-no') and points is not null group by question, kind order by question, kind`,
  )
  const taken = new Set<string>()
  return asked.map(({ question, kind, low, high }) => {
    const frame = {
      id: idOf(question, taken),
      title: question,
      side: 'perception',
      better: 'higher',
      basis: 'ended',
      reads: 'answers',
      needs: [kind],
      where: `kind = ${literal(kind)} and question = ${literal(question)} and points is not null`,
      about: `What the survey asks in these words: ${question}`,
    } as const
    return kind === 'yes-no'
      ? defineMetric({ ...frame, unit: 'share', kind: 'share', margin: { absolute: 0.03 }, hit: 'points = scale_high' })
      : defineMetric({ ...frame, unit: 'rating', kind: 'rating', margin: { absolute: MARGIN * (high - low) }, value: 'points' })
  })
}

function idOf(question: string, taken: Set<string>): string {
  const words = question.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? ['untitled']
  const slug = QUESTION + words.join('-').slice(0, ID_LENGTH).replace(/-$/, '')
  let id = slug
  for (let again = 2; taken.has(id); again++) id = `${slug}-${again}`
  taken.add(id)
  return id
}
