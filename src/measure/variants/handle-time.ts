import handleTime from '../metrics/handle-time.js'
import talkTime from '../metrics/talk-time.js'
import { defineFamily, medianOf } from '../variant.js'

export default defineFamily({
  id: 'handle-time',
  title: 'Handle time',
  about: 'How long does a contact keep an agent busy? The ways part over what is work, and over whom it is spread.',
  variants: [
    { metric: handleTime, whose: 'Genesys Cloud, Amazon Connect', says: 'talk, hold and wrap-up, over the contacts that were handled' },
    medianOf(handleTime, 'half of the contacts took less; a few long ones do not move it'),
    {
      metric: {
        ...handleTime,
        id: 'handle-time-without-wrap',
        title: 'Talk and hold',
        kind: 'duration',
        needs: ['talk_ms'],
        value: 'talk_ms + coalesce(hold_ms, 0)',
      },
      whose: 'Amazon Connect',
      says: 'without wrap-up: its agent interaction and customer hold time',
    },
    { metric: talkTime, says: 'neither hold nor wrap-up' },
    {
      metric: {
        ...handleTime,
        id: 'handle-time-offered',
        title: 'Handle time per contact offered',
        kind: 'duration',
        where: 'true',
        value: `case when status = 'abandoned' then coalesce(handle_ms, 0) else handle_ms end`,
      },
      says: 'the same work over all contacts, the abandoned ones with none',
    },
  ],
  elsewhere: [
    { whose: 'Genesys Cloud', says: 'adds the time of dialing and contacting to outbound calls' },
    { whose: 'Intercom', says: 'takes the time a conversation is open and assigned to a teammate, counted once it is closed' },
    { whose: 'Aircall', says: 'exports no wrap-up time, so what is called handle time there is talk and hold' },
  ],
})
