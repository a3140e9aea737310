import { daysName } from '../metric.js'
import repeatContactRate, { cameBackWithin } from '../metrics/repeat-contact-rate.js'
import { defineFamily, keeping, type Variant } from '../variant.js'

const within = (days: number): Variant => ({
  metric: {
    ...repeatContactRate,
    id: `repeat-contact-rate-${days}`,
    title: `Back within ${daysName(days)}`,
    kind: 'share',
    ...cameBackWithin(days),
  },
  says: 'for whatever reason, by any channel',
})

/** The same customer again within 7 days with the same value of a facet, which both contacts have to carry. */
const again = (facet: 'category' | 'channel', says: string, whose?: string): Variant => ({
  metric: {
    ...repeatContactRate,
    id: `repeat-contact-rate-same-${facet}`,
    title: `Back within 7 days, same ${facet}`,
    kind: 'share',
    needs: [...repeatContactRate.needs, facet],
    where: keeping(repeatContactRate, `${facet} is not null`),
    hit: `record in (select record from interactions asof join (
        select customer as next_customer, ${facet} as next_value, opened_at as next_opened from interactions
        where customer is not null and opened_at is not null and direction is distinct from 'outbound')
      on customer = next_customer and ${facet} = next_value and ended_at < next_opened
      where next_opened <= ended_at + interval 7 days)`,
  },
  says,
  ...(whose === undefined ? {} : { whose }),
})

export default defineFamily({
  id: 'repeat-contact-rate',
  title: 'Repeat contacts',
  about: 'How many have to come back? The ways part over how long one waits for it, and over what counts as the same matter.',
  variants: [
    within(1),
    within(3),
    { metric: repeatContactRate, says: 'for whatever reason, by any channel' },
    within(14),
    within(30),
    again('category', 'only for the same category; contacts without one are left out', 'NICE inContact'),
    again('channel', 'only by the same channel: who writes after a call is not seen'),
  ],
})
