import { defineFormat } from '../format.js'

export default defineFormat({
  id: 'stripe-payments',
  title: 'Stripe: payments',
  about: `The payments of a Stripe account, of which those count that were given back, in whole or in part, on the day they were. The others
are set aside. An older layout has no day of the refund; these refunds are counted and can be tied to nothing, since the day of the
payment is another. Customers are matched by their e-mail, or by the id of Stripe where the help desk has it.`,
  kind: 'departure',
  layout: [
    ...['id', 'created date', 'created', 'amount', 'captured', 'converted amount', 'converted amount refunded', 'converted currency'],
    ...['decline reason', 'description', 'fee', 'is link', 'link funding', 'mode', 'payment intent id', 'payment source type'],
    ...['statement descriptor', 'status', 'seller message', 'taxes on fee', 'interchange costs', 'merchant service charge', 'card id'],
    ...['card name', 'card brand', 'card funding', 'card last4', 'customer description', 'customer phone', 'invoice id', 'transfer'],
    ...['card issue country', 'card fingerprint', 'disputed amount', 'dispute status', 'dispute reason', 'tax', 'destination'],
  ],
  known: 'seen',
  must: ['amount refunded'],
  requires: [['customer', 'email'], ['amount']],
  columns: {
    departure: ['id'],
    email: ['customer email'],
    customer: ['customer id'],
    refunded_at: ['refunded date'],
    amount: ['amount refunded'],
    currency: ['currency'],
  },
  ratings: [],
  zone: 'UTC',
  aside: [{ column: 'amount refunded', is: '0*([.,]0+)?', why: 'not refunded' }],
})
