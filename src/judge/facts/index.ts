// Written by `npm run update` from the files in this folder. Not edited by hand.
import type { FactRule } from '../fact-rule.js'
import afterEvent from './after-event.js'
import decoupled from './decoupled.js'
import mix from './mix.js'
import quietCustomers from './quiet-customers.js'
import selectiveSurvey from './selective-survey.js'
import standing from './standing.js'
import targetBunching from './target-bunching.js'

export const facts: readonly FactRule[] = [afterEvent, decoupled, mix, quietCustomers, selectiveSurvey, standing, targetBunching]
