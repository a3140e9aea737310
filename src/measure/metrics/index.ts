// Written by `npm run update` from the files in this folder. Not edited by hand.
import type { Metric } from '../metric.js'
import abandonRate from './abandon-rate.js'
import answerLag from './answer-lag.js'
import backlog from './backlog.js'
import contactRate from './contact-rate.js'
import contactsPerResolution from './contacts-per-resolution.js'
import coverage from './coverage.js'
import csat from './csat.js'
import csatMean from './csat-mean.js'
import dissatisfiedRate from './dissatisfied-rate.js'
import effort from './effort.js'
import effortMean from './effort-mean.js'
import escalationRate from './escalation-rate.js'
import feltResolution from './felt-resolution.js'
import firstContactResolution from './first-contact-resolution.js'
import firstContactResolutionByReplies from './first-contact-resolution-by-replies.js'
import firstContactResolutionNoRepeat from './first-contact-resolution-no-repeat.js'
import firstResolutionTime from './first-resolution-time.js'
import firstResponseTime from './first-response-time.js'
import firstResponseTimeBusiness from './first-response-time-business.js'
import followUpRate from './follow-up-rate.js'
import handleTime from './handle-time.js'
import holdTime from './hold-time.js'
import negativeSentimentRate from './negative-sentiment-rate.js'
import nps from './nps.js'
import oneTouchRate from './one-touch-rate.js'
import openAge from './open-age.js'
import pendingShare from './pending-share.js'
import reopenRate from './reopen-rate.js'
import reopensPerResolution from './reopens-per-resolution.js'
import repeatContactRate from './repeat-contact-rate.js'
import repliesPerResolution from './replies-per-resolution.js'
import requesterWaitTime from './requester-wait-time.js'
import resolutionRate from './resolution-rate.js'
import resolutionTime from './resolution-time.js'
import resolutionTimeBusiness from './resolution-time-business.js'
import resolved from './resolved.js'
import responseRate from './response-rate.js'
import serviceLevel from './service-level.js'
import shortAbandonRate from './short-abandon-rate.js'
import slaAttainment from './sla-attainment.js'
import talkTime from './talk-time.js'
import transferRate from './transfer-rate.js'
import unansweredRate from './unanswered-rate.js'
import volume from './volume.js'
import waitTime from './wait-time.js'
import wrapTime from './wrap-time.js'

export const metrics: readonly Metric[] = [
  abandonRate,
  answerLag,
  backlog,
  contactRate,
  contactsPerResolution,
  coverage,
  csat,
  csatMean,
  dissatisfiedRate,
  effort,
  effortMean,
  escalationRate,
  feltResolution,
  firstContactResolution,
  firstContactResolutionByReplies,
  firstContactResolutionNoRepeat,
  firstResolutionTime,
  firstResponseTime,
  firstResponseTimeBusiness,
  followUpRate,
  handleTime,
  holdTime,
  negativeSentimentRate,
  nps,
  oneTouchRate,
  openAge,
  pendingShare,
  reopenRate,
  reopensPerResolution,
  repeatContactRate,
  repliesPerResolution,
  requesterWaitTime,
  resolutionRate,
  resolutionTime,
  resolutionTimeBusiness,
  resolved,
  responseRate,
  serviceLevel,
  shortAbandonRate,
  slaAttainment,
  talkTime,
  transferRate,
  unansweredRate,
  volume,
  waitTime,
  wrapTime,
]
