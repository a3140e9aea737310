// Written by `npm run update` from the files in this folder. Not edited by hand.
import type { Format } from '../format.js'
import agentRoster from './agent-roster.js'
import callSummary from './call-summary.js'
import genericCalls from './generic-calls.js'
import genericSurveys from './generic-surveys.js'
import genericTickets from './generic-tickets.js'
import namesRoster from './names-roster.js'
import servicenowIncidents from './servicenow-incidents.js'
import servicenowLog from './servicenow-log.js'
import zendeskTickets from './zendesk-tickets.js'

export const formats: readonly Format[] = [
  agentRoster,
  callSummary,
  genericCalls,
  genericSurveys,
  genericTickets,
  namesRoster,
  servicenowIncidents,
  servicenowLog,
  zendeskTickets,
]
