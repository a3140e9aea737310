import firstResponse from '../metrics/first-response-time.js'
import inBusinessHours from '../metrics/first-response-time-business.js'
import { defineFamily, keeping, medianOf } from '../variant.js'

export default defineFamily({
  id: 'first-response-time',
  title: 'First response time',
  about: 'How long until somebody replies? The ways part over the clock, over who counts as waiting, and over those never answered.',
  variants: [
    { metric: firstResponse, says: 'the mean in calendar time, of those that have had a reply' },
    medianOf(firstResponse, 'half of them waited less: the figure that these two show', 'Intercom, Gorgias'),
    { metric: inBusinessHours, says: 'opening hours alone' },
    medianOf(inBusinessHours, 'the middle one in opening hours'),
    {
      metric: {
        ...firstResponse,
        id: 'first-response-time-inbound',
        title: 'First response time to customers',
        needs: [...firstResponse.needs, 'direction'],
        where: keeping(firstResponse, `direction is distinct from 'outbound'`),
      },
      whose: 'Gorgias, Redo',
      says: 'without what the desk itself began',
    },
    {
      metric: {
        ...firstResponse,
        id: 'first-response-time-with-unanswered',
        title: 'Wait for a first response so far',
        kind: 'duration',
        where: `kind <> 'call' and file in (select file from interactions where first_response_ms is not null)`,
        value: 'coalesce(first_response_ms, epoch_ms(coalesce(ended_at, newest)) - epoch_ms(opened_at))',
      },
      says: 'tickets and chats never answered count with the time to their end or until now: at least so long',
    },
  ],
  elsewhere: [
    {
      whose: 'Zendesk',
      says: 'takes the first public reply of an agent, and the second where the agent opened the ticket with a public one',
    },
    { whose: 'Gorgias, Redo', says: 'leave out what rules sent, and place a ticket by the day of its first reply' },
    { whose: 'Intercom', says: 'states it with and without the time assigned to a bot' },
    { whose: 'Sendbird', says: 'begins with the assignment, and leaves out what was never answered' },
    { whose: 'Freshdesk', says: 'counts business hours, as the target of the ticket is set' },
  ],
})
