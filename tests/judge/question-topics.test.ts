import { expect, test } from 'vitest'
import { topicOf } from '../../src/judge/question-topics.js'

test.each([
  [
    'speed',
    ['Timeliness of the service (1-5)', 'How quickly did we respond?', 'Wie schnell wurde Ihnen geholfen?', 'Rapidité de la réponse'],
  ],
  ['speed', ['Rapidez de la atención', 'Tempi di attesa', 'Agilidade no atendimento', 'Wartezeit', 'How long did you wait?']],
  ['courtesy', ['Courtesy of the agent', 'Freundlichkeit des Mitarbeiters', 'Courtoisie du conseiller', 'Amabilidad del agente']],
  ['courtesy', ['Gentilezza dell’operatore', 'Simpatia do atendente', 'The advisor was polite', 'Amabilité']],
  ['understanding', ['Did the agent understand your problem?', 'Fühlten Sie sich verstanden?', 'Vous êtes-vous senti compris ?']],
  ['understanding', ['¿Entendió el agente su problema?', 'L’operatore ha ascoltato?', 'O atendente compreendeu?']],
  ['solved', ['Was your issue resolved?', 'Fixed right the first time', 'Completed all requested work', 'Wurde Ihr Problem gelöst?']],
  ['solved', ['Votre problème est-il résolu ?', '¿Se resolvió su problema?', 'Il problema è stato risolto?', 'Foi resolvido?']],
  [
    'return',
    ['Would you return?', 'Would you use us again?', 'Was it worth the trouble to contact us?', 'Würden Sie wieder bei uns kaufen?'],
  ],
  ['return', ['Reviendrez-vous chez nous ?', '¿Volvería a comprar?', 'Torneresti da noi?', 'Voltaria a comprar?']],
] as const)('%s: %s', (topic, questions) => {
  expect(questions.map(it => [it, topicOf(it)])).toEqual(questions.map(it => [it, topic]))
})

test('what asks for speed and something else at once is taken for neither', () => {
  expect(topicOf('Was your problem solved quickly?')).toBeUndefined()
  expect(topicOf('The agent understood my problem quickly')).toBeUndefined()
})

test('what asks for none of these has no topic', () => {
  for (const it of ['Overall satisfaction', 'Knowledge of the agent', 'How easy was your product return?', 'Preis', 'Any comments?'])
    expect(topicOf(it)).toBeUndefined()
})
