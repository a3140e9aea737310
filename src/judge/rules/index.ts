// Written by `npm run update` from the files in this folder. Not edited by hand.
import type { Rule } from '../rule.js'
import acknowledgedOnly from './acknowledged-only.js'
import closedNotSolved from './closed-not-solved.js'
import gaveUp from './gave-up.js'
import hiddenTail from './hidden-tail.js'
import parked from './parked.js'
import questionSplit from './question-split.js'
import rushed from './rushed.js'
import slowerButHappier from './slower-but-happier.js'
import watermelon from './watermelon.js'
import worse from './worse.js'

export const rules: readonly Rule[] = [
  acknowledgedOnly,
  closedNotSolved,
  gaveUp,
  hiddenTail,
  parked,
  questionSplit,
  rushed,
  slowerButHappier,
  watermelon,
  worse,
]
