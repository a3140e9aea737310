import { expect, test } from 'vitest'
import { readStatus } from '../../../src/ingest/values/status.js'

test.each([
  // Zendesk, Freshdesk, Intercom, Help Scout
  ['New', 'open'],
  ['Open', 'open'],
  ['Pending', 'pending'],
  ['On-hold', 'on-hold'],
  ['Solved', 'solved'],
  ['Closed', 'solved'],
  ['Deleted', 'spam'],
  ['Waiting on Customer', 'pending'],
  ['Waiting on Third Party', 'on-hold'],
  ['Snoozed', 'pending'],
  ['Active', 'open'],
  ['Spam', 'spam'],
  // Salesforce, Jira, ServiceNow, Zoho, Front, Zammad
  ['Working', 'open'],
  ['Escalated', 'open'],
  ['To Do', 'open'],
  ['In Progress', 'open'],
  ['Done', 'solved'],
  ['On Hold', 'on-hold'],
  ['Hold', 'on-hold'],
  ['Canceled', 'closed-unsolved'],
  ['Cancelled', 'closed-unsolved'],
  ['Archived', 'solved'],
  ['pending reminder', 'pending'],
  ['pending close', 'pending'],
  ['merged', 'merged'],
  // GLPI, OTRS, RT, Chatwoot, Kaggle
  ['Processing (assigned)', 'open'],
  ['pending auto close+', 'pending'],
  ['closed successful', 'solved'],
  ['closed unsuccessful', 'closed-unsolved'],
  ['removed', 'spam'],
  ['stalled', 'on-hold'],
  ['rejected', 'closed-unsolved'],
  ['Pending Customer Response', 'pending'],
  ['Resolved', 'solved'],
  ['Reopened', 'open'],
  // Desks of their own
  ['  resolved ', 'solved'],
  ['CLOSED', 'solved'],
  ['Closed - No Action', 'closed-unsolved'],
  ['Closed-No-Action', 'closed-unsolved'],
  ['closed_incomplete', 'closed-unsolved'],
  ['Incomplete', 'closed-unsolved'],
  ['Complete', 'solved'],
  ['Not resolved', 'closed-unsolved'],
  ['Unresolved', 'open'],
  ['Closed, unresolved', 'closed-unsolved'],
  ["Won't fix", 'closed-unsolved'],
  ['Duplicate', 'merged'],
  ['Test', 'test'],
  // Calls
  ['Abandoned', 'abandoned'],
  ['Missed', 'abandoned'],
  ['No Answer', 'abandoned'],
  ['Not answered', 'abandoned'],
  ['Answered', 'solved'],
])('%s is %s', (word, status) => {
  expect(readStatus(word)).toBe(status)
})

test.each(['', '3', 'Latest', 'Household', 'Fini'])('%j is no status that is known', word => {
  expect(readStatus(word)).toBe(undefined)
})
