// Written by `npm run update` from the files in this folder. Not edited by hand.
import type { Rule } from '../rule.js'
import hiddenTail from './hidden-tail.js'
import watermelon from './watermelon.js'

export const rules: readonly Rule[] = [hiddenTail, watermelon]
