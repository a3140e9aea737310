// Written by `npm run update` from the files in this folder. Not edited by hand.
import type { Rule } from '../rule.js'
import watermelon from './watermelon.js'

export const rules: readonly Rule[] = [watermelon]
