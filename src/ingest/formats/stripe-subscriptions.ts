import { defineFormat } from '../format.js'

export default defineFormat({
  id: 'stripe-subscriptions',
  title: 'Stripe: subscriptions',
  about: `The subscriptions of a Stripe account, of which those count that were cancelled, on the day the customer did so; the others are set
aside. What a subscription costs stands there by its interval, a month's beside a year's, so no amount is read. Customers are matched
by their e-mail, or by the id of Stripe where the help desk has it.`,
  kind: 'departure',
  layout: [
    ...[
      'id',
      'customer name',
      'customer description',
      'plan',
      'quantity',
      'interval',
      'amount',
      'status',
      'created',
      'start',
      'start date',
    ],
    ...['current period start', 'current period end', 'trial start', 'trial end', 'application fee percent', 'coupon', 'tax percent'],
    ...['currency', 'ended at'],
  ],
  known: 'seen',
  must: ['canceled at', 'status', 'current period start'],
  requires: [['customer', 'email'], ['left_at']],
  columns: {
    departure: ['id'],
    email: ['customer email'],
    customer: ['customer id'],
    left_at: ['canceled at'],
    reason: ['cancellation reason'],
  },
  ratings: [],
  zone: 'UTC',
  aside: [{ column: 'canceled at', is: '', why: 'still a customer' }],
})
