import { defineFormat } from '../format.js'

export default defineFormat({
  id: 'service-survey',
  title: 'Service survey on paper',
  about: `The survey that a workshop hands out after a visit, typed in as a table: grids from Excellent to Poor for the telephone, the
arrival, the work and afterwards; whether it was fixed right the first time, whether people would return and recommend;
lists to tick and room to write. Each row of a grid is a question of its own, N/A is no answer, and a form belongs to its
repair order.`,
  kind: 'survey',
  layout: ['mileage', 'vehicle', 'vin', 'model year', 'license plate', 'dealer', 'dealership'],
  known: 'seen',
  requires: [['response', 'interaction', 'answered_at']],
  columns: {
    response: ['form no', 'form number', 'survey no', 'survey number', 'response id'],
    interaction: ['repair order', 'repair order number', 'repair order no', 'ro number', 'work order', 'job number'],
    customer: ['customer id', 'customer', 'customer name', 'email'],
    agent: ['service adviser', 'service advisor', 'adviser', 'advisor', 'technician'],
    team: ['department', 'workshop', 'branch'],
    answered_at: ['date', 'survey date', 'date of visit', 'visit date', 'date of service', 'service date'],
    comment: ['what could we do better', 'how could we improve', 'comments', 'comment', 'remarks', 'suggestions'],
  },
  ratings: [],
  questions: true,
})
