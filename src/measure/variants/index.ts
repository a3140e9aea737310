// Written by `npm run update` from the files in this folder. Not edited by hand.
import type { Family } from '../variant.js'
import abandonRate from './abandon-rate.js'
import backlog from './backlog.js'
import csat from './csat.js'
import effort from './effort.js'
import firstContactResolution from './first-contact-resolution.js'
import firstResponseTime from './first-response-time.js'
import handleTime from './handle-time.js'
import holdTime from './hold-time.js'
import nps from './nps.js'
import reopenRate from './reopen-rate.js'
import repeatContactRate from './repeat-contact-rate.js'
import resolutionRate from './resolution-rate.js'
import resolutionTime from './resolution-time.js'
import responseRate from './response-rate.js'
import serviceLevel from './service-level.js'
import waitTime from './wait-time.js'

export const families: readonly Family[] = [
  abandonRate,
  backlog,
  csat,
  effort,
  firstContactResolution,
  firstResponseTime,
  handleTime,
  holdTime,
  nps,
  reopenRate,
  repeatContactRate,
  resolutionRate,
  resolutionTime,
  responseRate,
  serviceLevel,
  waitTime,
]
