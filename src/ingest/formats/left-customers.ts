import { defineFormat } from '../format.js'
import { DEPARTURE_NAMES } from '../languages.js'

/** What says nothing by itself, and enough in a file that is called so. */
const DAYS = ['date', 'day', 'datum', 'fecha', 'data']

export default defineFormat({
  id: 'left-customers',
  title: 'Customers who left',
  about: `Any table with a row a customer who left or got money back: the customer or an e-mail, the day (\`cancelled at\`, \`churn date\`,
\`refund date\`), and where it stands there the amount and its currency. A bare \`date\` is taken for that day only in a file that is called so:
\`churn.csv\`, \`refunds.csv\`; a list of purchases looks the same. Rows whose status or type says that the customer is still one are set
aside. Amounts are read as they are written (1.234,50 €; $1,234.50), in their currency, and never converted. Nobody is told by name:
beside each finding stands how many of its customers left afterwards.`,
  kind: 'departure',
  layout: [],
  known: 'seen',
  requires: [
    ['customer', 'email'],
    ['left_at', 'refunded_at'],
  ],
  columns: DEPARTURE_NAMES,
  whenCalled: [
    { name: /refund|erstatt|rembours|reembols|rimbors|estorno|chargeback/, columns: { refunded_at: DAYS } },
    { name: /churn|cancel|left|lost|departure|unsubscri|kündig|resili|résili|bajas?\b|disdett/, columns: { left_at: DAYS } },
  ],
  ratings: [],
})
