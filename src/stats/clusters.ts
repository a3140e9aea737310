/** The records of one cluster on one side: how many, and their sum. */
export interface ClusterSide {
  readonly n: number
  readonly sum: number
}

/** What one cluster (a customer, an agent) has on both sides of a comparison; it may be empty on one. */
export interface ClusterSums {
  readonly current: ClusterSide
  readonly reference: ClusterSide
}

/** A difference of means and the variance of it, where the records of a cluster need not be independent. */
export interface ClusteredDifference {
  /** Current minus reference. */
  readonly value: number
  readonly variance: number
  /** How many clusters it rests on; the fewest where there are two kinds. Student's t has one degree of freedom less. */
  readonly clusters: number
}

/**
 * The change of a mean and its variance from sums per cluster: each cluster's pull on the difference, squared, with
 * G / (G - 1) for few clusters (Liang and Zeger 1986, Biometrika 73:13). A cluster on both sides has its covariance
 * counted. Fewer than two clusters, or a side without records: RangeError.
 */
export function clusterVariance(clusters: readonly ClusterSums[]): ClusteredDifference {
  if (clusters.length < 2) throw new RangeError('clusterVariance requires at least two clusters')
  const [current, reference] = [total(clusters.map(it => it.current)), total(clusters.map(it => it.reference))]
  const pulls = clusters.map(it => pullOf(it.current, current) - pullOf(it.reference, reference))
  const squares = pulls.reduce((sum, pull) => sum + pull ** 2, 0)
  const variance = (squares * clusters.length) / (clusters.length - 1)
  return { value: current.sum / current.n - reference.sum / reference.n, variance, clusters: clusters.length }
}

/** A cell of records that share both of their clusters: a customer's with one agent. */
export interface TwoWaySums extends ClusterSums {
  readonly first: string
  readonly second: string
}

/**
 * The same for two kinds of clusters at once: the variance by the first and that by the second, less that by both
 * (Cameron, Gelbach and Miller 2011, Journal of Business and Economic Statistics 29:238). That difference can fall to 0
 * or below, which is no variance: the larger of the two then stands.
 */
export function twoWayClusterVariance(cells: readonly TwoWaySums[]): ClusteredDifference {
  const first = clusterVariance(merged(cells, it => it.first))
  const second = clusterVariance(merged(cells, it => it.second))
  const both = clusterVariance(merged(cells, it => JSON.stringify([it.first, it.second])))
  const variance = first.variance + second.variance - both.variance
  return {
    value: both.value,
    variance: variance > 0 ? variance : Math.max(first.variance, second.variance),
    clusters: Math.min(first.clusters, second.clusters),
  }
}

/** Sums over the clusters of one sample: m is a cluster's number of records, S their sum. */
export interface DesignSums {
  readonly clusters: number
  /** Of S squared. */
  readonly sumSquares: number
  /** Of m times S. */
  readonly products: number
  /** Of m squared. */
  readonly sizeSquares: number
  readonly n: number
  readonly sum: number
}

/** Where numbers should cancel, what is left up to this share of them is rounding. */
const ROUNDING = 16 * Number.EPSILON

/**
 * The variance of a mean, or of a ratio of sums, whose records come in clusters, from sums alone; `clusterVariance` on one
 * side. Records all alike have none. Fewer than two clusters, or no records: RangeError.
 */
export function designVariance({ clusters, sumSquares, products, sizeSquares, n, sum }: DesignSums): number {
  if (!(clusters >= 2 && n > 0)) throw new RangeError('designVariance requires at least two clusters, and records')
  const mean = sum / n
  const squares = sumSquares - 2 * mean * products + mean ** 2 * sizeSquares
  if (squares <= ROUNDING * (sumSquares + mean ** 2 * sizeSquares)) return 0
  return ((squares / n ** 2) * clusters) / (clusters - 1)
}

/** How far a cluster moves the mean of its side away from where the others have it. */
const pullOf = ({ n, sum }: ClusterSide, all: ClusterSide): number => (sum - n * (all.sum / all.n)) / all.n

function total(sides: readonly ClusterSide[]): ClusterSide {
  let [n, sum] = [0, 0]
  for (const side of sides) {
    n += side.n
    sum += side.sum
  }
  if (n > 0) return { n, sum }
  throw new RangeError('clusterVariance requires records on each side')
}

/** The cells of each cluster taken together. */
function merged(cells: readonly TwoWaySums[], keyOf: (cell: TwoWaySums) => string): ClusterSums[] {
  const clusters = new Map<string, ClusterSums>()
  const add = (a: ClusterSide, b: ClusterSide | undefined) => ({ n: a.n + (b?.n ?? 0), sum: a.sum + (b?.sum ?? 0) })
  for (const cell of cells) {
    const before = clusters.get(keyOf(cell))
    clusters.set(keyOf(cell), { current: add(cell.current, before?.current), reference: add(cell.reference, before?.reference) })
  }
  return [...clusters.values()]
}
