import type { Language } from '../aliases.js'

export const german: Language = {
  ticket: {
    id: ['ticketnummer', 'ticket nr', 'ticket nummer', 'vorgangsnummer', 'fallnummer', 'vorgang', 'nummer'],
    status: ['zustand', 'bearbeitungsstand'],
    opened_at: ['erstellt am', 'erstellt', 'angelegt am', 'eröffnet am', 'eröffnet', 'erstelldatum', 'eröffnungsdatum', 'eingang'],
    first_response_at: ['erste antwort am', 'erste antwort'],
    solved_at: ['gelöst am', 'gelöst', 'behoben am', 'lösungsdatum', 'erledigt am'],
    closed_at: ['geschlossen am', 'geschlossen', 'abgeschlossen am', 'abschlussdatum'],
    first_response_ms: ['erstantwortzeit', 'reaktionszeit', 'zeit bis zur ersten antwort'],
    resolution_ms: ['lösungszeit', 'bearbeitungsdauer', 'zeit bis zur lösung'],
    reopens: ['wiedereröffnungen', 'wieder geöffnet'],
    replies: ['antworten', 'anzahl antworten'],
  },
  call: {
    id: ['anruf id', 'anrufnummer', 'anruf nr'],
    opened_at: ['anrufbeginn', 'beginn', 'anrufzeit', 'startzeit'],
    closed_at: ['anrufende', 'ende', 'endzeit'],
    direction: ['richtung', 'anrufrichtung'],
  },
  survey: {
    response: ['antwort id', 'umfrage id', 'bogen nr'],
    interaction: ['ticketnummer', 'ticket nr', 'vorgangsnummer', 'fallnummer'],
    answered_at: ['beantwortet am', 'antwortdatum', 'umfragedatum', 'zeitstempel', 'datum'],
  },
  contact: {
    customer: ['kundennummer', 'kunden nr', 'kunde', 'kunden id', 'anfragender', 'melder'],
    organisation: ['firma', 'unternehmen'],
    agent: ['bearbeiter', 'mitarbeiter', 'agent', 'zugewiesen an', 'sachbearbeiter'],
    team: ['gruppe', 'abteilung', 'warteschlange', 'zuständige gruppe'],
    channel: ['kanal', 'eingangskanal'],
    category: ['kategorie', 'thema', 'anliegen', 'grund'],
    priority: ['priorität', 'dringlichkeit'],
    wait_ms: ['wartezeit'],
    talk_ms: ['gesprächszeit', 'gesprächsdauer', 'sprechzeit'],
    hold_ms: ['haltezeit'],
    wrap_ms: ['nachbearbeitungszeit', 'nachbearbeitung', 'nacharbeitszeit'],
    handle_ms: ['bearbeitungszeit'],
    updated_at: ['geändert am', 'aktualisiert am', 'letzte änderung'],
    comment: ['kommentar', 'anmerkung', 'bemerkung'],
    date: ['datum'],
  },
}
