// Written by `npm run update` from the files in this folder. Not edited by hand.
import type { Format } from '../format.js'
import genericCalls from './generic-calls.js'
import genericSurveys from './generic-surveys.js'
import genericTickets from './generic-tickets.js'
import zendeskTickets from './zendesk-tickets.js'

export const formats: readonly Format[] = [genericCalls, genericSurveys, genericTickets, zendeskTickets]
