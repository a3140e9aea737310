import { RATINGS } from '../aliases.js'
import { defineFormat } from '../format.js'
import { TICKET_NAMES } from '../languages.js'

export default defineFormat({
  id: 'generic-tickets',
  title: 'Ticket table',
  about: `Any table with a row a ticket, read by the usual names of its columns: an id or a date opened, and something that
says how the ticket went (a status, a date solved, a time to the first response or to the end). A rating beside the
ticket is read as an answer.`,
  kind: 'ticket',
  layout: [],
  known: 'seen',
  requires: [
    ['id', 'opened_at', 'date'],
    ['status', 'solved_at', 'closed_at', 'first_response_at', 'first_response_ms', 'resolution_ms'],
  ],
  columns: TICKET_NAMES,
  ratings: RATINGS,
})
