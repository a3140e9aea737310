import type { Aliases } from '../aliases.js'

/**
 * Of customers who left or got money back. No bare word that may as well stand in a cell of tickets (`cancelled`, `refund`): by
 * the names that are known here a header row is told from the rows below it.
 */
export const DEPARTURE: Aliases = {
  customer: [
    'customer id',
    'customer',
    'client id',
    'client',
    'user id',
    'account id',
    'customer name',
    'account',
    'account name',
    'company',
  ],
  email: ['customer email', 'email', 'email address', 'user email', 'account email', 'e mail'],
  left_at: [
    ...['left at', 'left on', 'cancelled at', 'canceled at', 'cancelled on', 'canceled on', 'cancellation date', 'cancelation date'],
    ...['cancel date', 'date cancelled', 'date canceled', 'churned at', 'churned on', 'churn date', 'date churned', 'date of churn'],
    ...['terminated at', 'terminated on', 'termination date', 'unsubscribed at', 'lost on', 'lost at'],
  ],
  refunded_at: [
    ...['refunded at', 'refunded on', 'refunded date', 'refund date', 'date refunded', 'date of refund', 'refund created at'],
    ...['credited at', 'credit note date', 'chargeback date'],
  ],
  amount: [
    ...['amount refunded', 'refunded amount', 'refund amount', 'refund total', 'lost mrr', 'churned mrr', 'mrr lost', 'mrr', 'arr'],
    ...['amount', 'value', 'revenue', 'annual value', 'contract value', 'total'],
  ],
  currency: ['currency', 'currency code'],
  reason: [
    ...['reason', 'cancellation reason', 'cancelation reason', 'churn reason', 'cancel reason', 'refund reason', 'reason for leaving'],
    ...['reason for refund', 'reason code'],
  ],
  type: ['type', 'event', 'event type', 'kind', 'status'],
}
