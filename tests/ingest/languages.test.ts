import { expect, test } from 'vitest'
import { given, lines, only, read } from '../support/ingest.js'

const TICKETS = [
  [
    'German',
    'Ticketnummer;Erstellt am;Gelöst am;Status;Bearbeiter;Gruppe;Kategorie;Priorität;Kundennummer;Erstantwortzeit (Min.);Zufriedenheit (1-5)',
    'gelöst',
    'offen',
  ],
  [
    'French',
    "N° ticket;Date d'ouverture;Date de résolution;Statut;Technicien;Équipe;Catégorie;Priorité;N° client;Délai de première réponse (minutes);Note de satisfaction (1-5)",
    'résolu',
    'en cours',
  ],
  [
    'Spanish',
    'Número de ticket;Fecha de apertura;Fecha de resolución;Estado;Agente;Equipo;Categoría;Prioridad;Número de cliente;Tiempo de primera respuesta (min);Valoración (1-5)',
    'resuelto',
    'abierto',
  ],
  [
    'Italian',
    'Numero ticket;Data di apertura;Data di risoluzione;Stato;Operatore;Gruppo;Categoria;Priorità;Codice cliente;Tempo di prima risposta (minuti);Valutazione (1-5)',
    'risolto',
    'aperto',
  ],
  [
    'Portuguese',
    'Número do chamado;Data de abertura;Data de solução;Situação;Atendente;Equipe;Categoria;Prioridade;Código do cliente;Tempo de primeira resposta (minutos);Avaliação (1-5)',
    'resolvido',
    'aberto',
  ],
] as const

test.each(TICKETS)('tickets of a table in %s are read', async (_, header, solved, open) => {
  const file = lines(
    header,
    `1;13.03.2026 08:00;13.03.2026 10:00;${solved};Ada;Nord;A;hoch;K1;30;4`,
    `2;14.03.2026 08:00;;${open};Ben;Süd;B;tief;K2;;`,
  )
  const { interactions, answers, inputs } = await read([given(file)])
  expect(inputs[0]).toMatchObject({ kind: 'ticket', records: 2, badCells: 0, unmapped: [], notes: [] })
  expect(
    only(interactions, 'id', 'status', 'opened_at', 'solved_at', 'agent', 'team', 'category', 'customer', 'first_response_ms'),
  ).toEqual([
    ['1', 'solved', '2026-03-13 08:00:00', '2026-03-13 10:00:00', 'Ada', 'Nord', 'A', 'K1', 1_800_000],
    ['2', 'open', '2026-03-14 08:00:00', null, 'Ben', 'Süd', 'B', 'K2', null],
  ])
  expect(only(answers, 'question', 'points', 'scale_high')).toEqual([['csat', 4, 5]])
})

const CALLS = [
  ['German', 'Anruf ID;Anrufbeginn;Wartezeit (Sek.);Gesprächszeit (Sek.);Nachbearbeitung (Sek.);Abteilung'],
  ['French', "Id appel;Début de l'appel;Temps d'attente (secondes);Durée de conversation (secondes);Post-appel (secondes);File d'attente"],
  [
    'Spanish',
    'Id de llamada;Hora de inicio;Tiempo de espera (segundos);Tiempo de conversación (segundos);Trabajo posterior (segundos);Cola',
  ],
  ['Italian', 'Id chiamata;Inizio chiamata;Tempo di attesa (secondi);Tempo di conversazione (secondi);Post chiamata (secondi);Coda'],
  ['Portuguese', 'Id da chamada;Início da chamada;Tempo de espera (segundos);Tempo de conversa (segundos);Pós-atendimento (segundos);Fila'],
] as const

test.each(CALLS)('calls of a table in %s are read', async (_, header) => {
  const { interactions, inputs } = await read([given(lines(header, 'c1;13.03.2026 08:00;20;240;30;Nord'))])
  expect(inputs[0]).toMatchObject({ kind: 'call', records: 1, unmapped: [] })
  expect(only(interactions, 'id', 'wait_ms', 'talk_ms', 'wrap_ms', 'handle_ms', 'team')).toEqual([
    ['c1', 20_000, 240_000, 30_000, 270_000, 'Nord'],
  ])
})
