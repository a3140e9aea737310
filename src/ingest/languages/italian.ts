import type { Language } from '../aliases.js'

export const italian: Language = {
  ticket: {
    id: ['numero ticket', 'n° ticket', 'numero di ticket', 'numero pratica', 'identificativo'],
    status: ['stato'],
    opened_at: ['data di apertura', 'data apertura', 'data di creazione', 'data creazione', 'creato il', 'aperto il'],
    first_response_at: ['prima risposta il', 'data prima risposta'],
    solved_at: ['data di risoluzione', 'data risoluzione', 'risolto il'],
    closed_at: ['data di chiusura', 'data chiusura', 'chiuso il'],
    first_response_ms: ['tempo di prima risposta', 'tempo prima risposta'],
    resolution_ms: ['tempo di risoluzione', 'tempo risoluzione'],
    reopens: ['riaperture', 'numero riaperture'],
    replies: ['risposte', 'numero risposte'],
  },
  call: {
    id: ['id chiamata', 'numero chiamata'],
    opened_at: ['inizio chiamata', 'ora di inizio', 'inizio'],
    closed_at: ['fine chiamata', 'ora di fine', 'fine'],
    direction: ['direzione'],
  },
  survey: {
    response: ['id risposta', 'id sondaggio'],
    interaction: ['numero ticket', 'n° ticket', 'numero di ticket', 'numero pratica'],
    answered_at: ['data di risposta', 'data risposta', 'risposto il', 'informazioni cronologiche', 'data'],
  },
  contact: {
    customer: ['codice cliente', 'id cliente', 'cliente', 'richiedente'],
    organisation: ['azienda', 'società', 'organizzazione', 'entità'],
    agent: ['operatore', 'agente', 'assegnato a', 'tecnico'],
    team: ['gruppo', 'reparto', 'squadra', 'coda'],
    channel: ['canale'],
    category: ['categoria', 'motivo', 'argomento'],
    priority: ['priorità', 'urgenza'],
    wait_ms: ['tempo di attesa', 'attesa'],
    talk_ms: ['tempo di conversazione', 'durata chiamata', 'durata'],
    hold_ms: ['tempo in attesa'],
    wrap_ms: ['lavoro post chiamata', 'post chiamata'],
    handle_ms: ['tempo di gestione', 'tempo di lavorazione'],
    updated_at: ['aggiornato il', 'ultimo aggiornamento', 'modificato il'],
    comment: ['commento', 'commenti', 'note', 'osservazioni'],
    date: ['data'],
  },
}
