import { defineFormat } from '../format.js'

export default defineFormat({
  id: 'rwfd-hospital-er',
  title: 'Real World Fake Data: hospital emergency room',
  about: `The practice data of visits to an emergency room: how many minutes a patient waited, and a score from 0 to 10, on which 0 is
a score and a blank is none. The team is the department a patient was referred to.`,
  kind: 'call',
  layout: [
    'patient gender',
    'patient age',
    'patient first inital',
    'patient first initial',
    'patient last name',
    'patient race',
    'patient admin flag',
    'financial class',
    'patient cm',
  ],
  known: 'seen',
  requires: [['opened_at'], ['wait_ms']],
  columns: {
    customer: ['patient id'],
    team: ['department referral'],
    opened_at: ['date', 'patient admission date'],
    wait_ms: ['patient waittime', 'patient wait time'],
  },
  ratings: [{ question: 'csat', kind: 'csat', headers: ['patient sat score', 'patient satisfaction score'], scale: { low: 0, high: 10 } }],
  units: { wait_ms: 'minute' },
})
