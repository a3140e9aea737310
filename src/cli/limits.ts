import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Limits } from '../store/store.js'
import { only } from './only.js'
import type { ReportOptions } from './options.js'

/** How much of the machine a run may use; what does not fit the memory lies in the system's folder for such things. */
export const limitsOf = ({ threads, memory }: Pick<ReportOptions, 'threads' | 'memory'> = {}): Limits => ({
  ...only({ threads, memory }),
  spill: join(tmpdir(), `rind-${process.pid}`),
})
