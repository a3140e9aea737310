// Written by `npm run update` from the files in this folder. Not edited by hand.
import type { Metric } from '../metric.js'
import abandonRate from './abandon-rate.js'
import coverage from './coverage.js'
import csat from './csat.js'
import csatMean from './csat-mean.js'
import dissatisfiedRate from './dissatisfied-rate.js'
import escalationRate from './escalation-rate.js'
import firstResponseTime from './first-response-time.js'
import handleTime from './handle-time.js'
import nps from './nps.js'
import reopenRate from './reopen-rate.js'
import repeatContactRate from './repeat-contact-rate.js'
import resolutionRate from './resolution-rate.js'
import resolutionTime from './resolution-time.js'
import resolved from './resolved.js'
import responseRate from './response-rate.js'
import slaAttainment from './sla-attainment.js'
import talkTime from './talk-time.js'
import volume from './volume.js'
import waitTime from './wait-time.js'

export const metrics: readonly Metric[] = [
  abandonRate,
  coverage,
  csat,
  csatMean,
  dissatisfiedRate,
  escalationRate,
  firstResponseTime,
  handleTime,
  nps,
  reopenRate,
  repeatContactRate,
  resolutionRate,
  resolutionTime,
  resolved,
  responseRate,
  slaAttainment,
  talkTime,
  volume,
  waitTime,
]
