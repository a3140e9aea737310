import { defineMetric } from '../metric.js'

export default defineMetric({
  id: 'coverage',
  title: 'Answered of ended contacts',
  side: 'neither',
  unit: 'share',
  better: 'neither',
  basis: 'ended',
  margin: { absolute: 0.03 },
  kind: 'share',
  reads: 'interactions',
  needs: ['answered'],
  hit: 'answered',
  formula: 'contacts with an answer / contacts that ended',
  about: `The share of the contacts that ended about which somebody answered a survey.

Contacts with an answer, divided by all contacts that ended in the period, whether or not a survey was sent: what can be
known where the export does not tell who was asked. It is no response rate.

It is always smaller than the response rate, and it moves both when fewer are asked and when fewer answer.`,
})
