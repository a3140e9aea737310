import type { Metric } from './metric.js'

/** One way to define what a family is about: a metric of ours as it stands, or one spread from it with another condition. */
export interface Variant {
  /** Ours where the catalogue of metrics knows its id. */
  readonly metric: Metric
  /** The product or house that defines it so; left out where it is in use without a name. */
  readonly whose?: string
  /** How it differs from the others, in a line or two. */
  readonly says: string
  /** Which figure of the times is its value; the mean unless said. */
  readonly takes?: 'median'
  /** A count that its own count is divided by, each placed by its own basis. */
  readonly per?: Metric
}

/** A question that is asked in several ways. A metric of ours stands in one family at most. */
export interface Family {
  readonly id: string
  readonly title: string
  /** For people: what the ways have in common, and why they part. */
  readonly about: string
  readonly variants: readonly Variant[]
  /** How others count it that is not measured here: no export tells it, or it is too near to what stands above. */
  readonly elsewhere?: readonly { readonly whose: string; readonly says: string }[]
}

/** Gives a family file its type; the file's name is its id. */
export const defineFamily = (family: Family): Family => family

/** The family in which a metric of ours stands, by its id. */
export const familyOf = (families: readonly Family[], id: string): Family | undefined =>
  families.find(it => it.variants.some(({ metric }) => metric.id === id))

/** The same times, told by the middle one. */
export const medianOf = (metric: Metric, says: string, whose?: string): Variant => ({
  metric: { ...metric, id: `${metric.id}-median`, title: `${metric.title}, median` },
  says,
  takes: 'median',
  ...(whose === undefined ? {} : { whose }),
})

/** What a metric counts, and of that only what a further condition keeps. SQL. */
export const keeping = ({ where = 'true' }: Metric, condition: string): string => `(${where}) and (${condition})`
