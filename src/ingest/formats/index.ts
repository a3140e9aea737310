// Written by `npm run update` from the files in this folder. Not edited by hand.
import type { Format } from '../format.js'
import agentRoster from './agent-roster.js'
import aircallCalls from './aircall-calls.js'
import amazonConnectContacts from './amazon-connect-contacts.js'
import asteriskCdr from './asterisk-cdr.js'
import asteriskQueueLog from './asterisk-queue-log.js'
import callSummary from './call-summary.js'
import chatwootCsat from './chatwoot-csat.js'
import chatwootReports from './chatwoot-reports.js'
import delighted from './delighted.js'
import five9Calls from './five9-calls.js'
import freshdeskTickets from './freshdesk-tickets.js'
import freshserviceTickets from './freshservice-tickets.js'
import frontMessages from './front-messages.js'
import genericCalls from './generic-calls.js'
import genericSurveys from './generic-surveys.js'
import genericTickets from './generic-tickets.js'
import genesysInteractions from './genesys-interactions.js'
import genesysPerformance from './genesys-performance.js'
import glpiTickets from './glpi-tickets.js'
import googleForms from './google-forms.js'
import gorgiasTickets from './gorgias-tickets.js'
import helpScout from './help-scout.js'
import hubspotTickets from './hubspot-tickets.js'
import intercomConversations from './intercom-conversations.js'
import intercomCsat from './intercom-csat.js'
import jiraIssues from './jira-issues.js'
import kaggleCustomerSupport from './kaggle-customer-support.js'
import kaggleSupportTickets from './kaggle-support-tickets.js'
import leftCustomers from './left-customers.js'
import microsoftForms from './microsoft-forms.js'
import namesRoster from './names-roster.js'
import osticketTickets from './osticket-tickets.js'
import otrsTickets from './otrs-tickets.js'
import pwcCallCenter from './pwc-call-center.js'
import qualtrics from './qualtrics.js'
import qualtricsLegacy from './qualtrics-legacy.js'
import rtTickets from './rt-tickets.js'
import rwfdCallCenter from './rwfd-call-center.js'
import rwfdHospitalEr from './rwfd-hospital-er.js'
import salesforceCases from './salesforce-cases.js'
import serviceSurvey from './service-survey.js'
import servicenowAssessment from './servicenow-assessment.js'
import servicenowIncidents from './servicenow-incidents.js'
import servicenowLog from './servicenow-log.js'
import statusHistory from './status-history.js'
import stripePayments from './stripe-payments.js'
import stripeSubscriptions from './stripe-subscriptions.js'
import surveyAnswers from './survey-answers.js'
import surveymonkey from './surveymonkey.js'
import talkdeskContacts from './talkdesk-contacts.js'
import threecxCalls from './threecx-calls.js'
import typeform from './typeform.js'
import uccxCalls from './uccx-calls.js'
import zammadTickets from './zammad-tickets.js'
import zendeskExplore from './zendesk-explore.js'
import zendeskTickets from './zendesk-tickets.js'
import zohoDesk from './zoho-desk.js'

export const formats: readonly Format[] = [
  agentRoster,
  aircallCalls,
  amazonConnectContacts,
  asteriskCdr,
  asteriskQueueLog,
  callSummary,
  chatwootCsat,
  chatwootReports,
  delighted,
  five9Calls,
  freshdeskTickets,
  freshserviceTickets,
  frontMessages,
  genericCalls,
  genericSurveys,
  genericTickets,
  genesysInteractions,
  genesysPerformance,
  glpiTickets,
  googleForms,
  gorgiasTickets,
  helpScout,
  hubspotTickets,
  intercomConversations,
  intercomCsat,
  jiraIssues,
  kaggleCustomerSupport,
  kaggleSupportTickets,
  leftCustomers,
  microsoftForms,
  namesRoster,
  osticketTickets,
  otrsTickets,
  pwcCallCenter,
  qualtrics,
  qualtricsLegacy,
  rtTickets,
  rwfdCallCenter,
  rwfdHospitalEr,
  salesforceCases,
  serviceSurvey,
  servicenowAssessment,
  servicenowIncidents,
  servicenowLog,
  statusHistory,
  stripePayments,
  stripeSubscriptions,
  surveyAnswers,
  surveymonkey,
  talkdeskContacts,
  threecxCalls,
  typeform,
  uccxCalls,
  zammadTickets,
  zendeskExplore,
  zendeskTickets,
  zohoDesk,
]
