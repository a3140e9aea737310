import { z } from 'zod'

// The contract of `rind config --format json`. Only additive changes within a version.

export const settingsSchema = z.strictObject({
  schema: z.literal('rind/settings/1'),
  tool: z.strictObject({ name: z.literal('rind'), version: z.string() }),
  config: z.string().optional().describe('the config that was read'),
  settings: z.array(
    z.strictObject({
      name: z.string().describe('as in a config; the option of that name begins with two dashes'),
      option: z.string().optional().describe('none: it can be told in a config alone'),
      variable: z.string().optional().describe('of the environment'),
      value: z.json().optional().describe('none: it is not told, and nothing is in its place'),
      from: z.enum(['flag', 'environment', 'file', 'default']),
      at: z.string().optional().describe('the option, the variable, or file and line'),
    }),
  ),
})

export type Settings = z.infer<typeof settingsSchema>
