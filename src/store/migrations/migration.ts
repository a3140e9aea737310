/** One step of a store's schema, from the version before to `version`. */
export interface Migration {
  readonly version: number
  /** What it brings, in a few words. */
  readonly brings: string
  /** Statements over the schema `kept.rind`, in order; all of them are run in one transaction, or none. */
  readonly statements: readonly string[]
}
