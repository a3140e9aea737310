import { describe, expect, test } from 'vitest'
import { normaliseHeader } from '../../src/ingest/header.js'

test.each([
  ['Ticket ID', 'ticket id'],
  ['ticket_id', 'ticket id'],
  ['ticket-id', 'ticket id'],
  ['ticketId', 'ticket id'],
  ['TicketID', 'ticket id'],
  ['  Ticket   ID ', 'ticket id'],
  ['\ufeffTicket ID', 'ticket id'],
  ['ï»¿Ticket ID', 'ticket id'],
  ['TICKET.ID', 'ticket id'],
  ['Ticket\nID', 'ticket id'],
  ['Created at:', 'created at'],
  ['SLA met?', 'sla met'],
  ['Product module [list]', 'product module'],
  ['Customer/Client', 'customer client'],
  ['Zoë', 'zoë'],
])('%j is called %j', (header, name) => {
  expect(normaliseHeader(header)).toEqual({ name })
})

test.each([
  ['First reply time (seconds)', 'first reply time', 'second'],
  ['First reply time (s)', 'first reply time', 'second'],
  ['Talk time [min]', 'talk time', 'minute'],
  ['First reply time in minutes', 'first reply time', 'minute'],
  ['first_reply_time_in_minutes', 'first reply time', 'minute'],
  ['First reply time (in hrs)', 'first reply time', 'hour'],
  ['Full resolution time (days)', 'full resolution time', 'day'],
  ['talk_time_ms', 'talk time', 'millisecond'],
  ['resolution_time_hours', 'resolution time', 'hour'],
  ['days_open', 'days open', 'day'],
])('%j is called %j and counts in %ss', (header, name, unit) => {
  expect(normaliseHeader(header)).toEqual({ name, unit })
})

test('a time zone in brackets is kept', () => {
  expect(normaliseHeader('Updated at (America/New_York)')).toEqual({
    name: 'updated at',
    full: 'updated at america new york',
    zone: 'America/New_York',
  })
  expect(normaliseHeader('Created (UTC+2)')).toMatchObject({ name: 'created', zone: 'UTC+2' })
})

test('words in brackets are a name beside the one without them', () => {
  expect(normaliseHeader('Custom field (Satisfaction)')).toEqual({ name: 'custom field', full: 'custom field satisfaction' })
})

describe('a scale in brackets is kept', () => {
  test.each([
    ['CSAT (1-5)', 'csat', { low: 1, high: 5 }],
    ['How likely are you to recommend us? (0 to 10)', 'how likely are you to recommend us', { low: 0, high: 10 }],
    ['Rating [1–7]', 'rating', { low: 1, high: 7 }],
  ])('%j', (header, name, scale) => {
    expect(normaliseHeader(header)).toEqual({ name, scale })
  })
})

test('letters and short words are no units, and one word is no header without it', () => {
  expect(normaliseHeader('Plan m')).toEqual({ name: 'plan m' })
  expect(normaliseHeader('Day')).toEqual({ name: 'day' })
  expect(normaliseHeader('Minutes')).toEqual({ name: 'minutes' })
  expect(normaliseHeader('Call day')).toEqual({ name: 'call day' })
})

test.each(['', '   ', '()', '"; drop table interactions; --', '\u001b[31mred', '%s', '(((('])('%j breaks nothing', header => {
  expect(typeof normaliseHeader(header).name).toBe('string')
})

describe('time in business hours is another figure than by the calendar', () => {
  test.each([
    ['First reply time in minutes within business hours', { name: 'first reply time in business hours', unit: 'minute' }],
    ['Resolution Time in Business Hours', { name: 'resolution time in business hours' }],
    ['First Response Time (in Business Hours)', { name: 'first response time in business hours' }],
    ['Resolution time (business hours)', { name: 'resolution time in business hours' }],
    ['Business hours', { name: 'business hours' }],
  ])('%s', (header, expected) => {
    expect(normaliseHeader(header)).toEqual(expected)
  })
})
