import type { Language } from '../aliases.js'

export const french: Language = {
  ticket: {
    id: ['n° ticket', 'numéro de ticket', 'numero de ticket', 'n° dossier', 'numéro de dossier', 'identifiant', 'référence'],
    status: ['statut', 'état'],
    opened_at: ["date d'ouverture", 'date ouverture', 'date de création', 'créé le', 'ouvert le', 'ouverture'],
    first_response_at: ['première réponse le', 'date de première réponse'],
    solved_at: ['date de résolution', 'résolu le', 'date résolution'],
    closed_at: ['date de clôture', 'clos le', 'fermé le', 'date de fermeture', 'date clôture'],
    first_response_ms: ['délai de première réponse', 'temps de première réponse'],
    resolution_ms: ['temps de résolution', 'délai de résolution', 'durée de résolution'],
    reopens: ['réouvertures', 'nombre de réouvertures'],
    replies: ['réponses', 'nombre de réponses'],
  },
  call: {
    id: ["identifiant d'appel", 'n° appel', 'id appel'],
    opened_at: ["début de l'appel", 'début appel', "heure d'appel", 'heure de début', 'début'],
    closed_at: ["fin de l'appel", 'fin appel', 'heure de fin'],
    direction: ['sens', "sens de l'appel"],
  },
  survey: {
    response: ['id réponse', 'n° réponse'],
    interaction: ['n° ticket', 'numéro de ticket', 'n° dossier', 'numéro de dossier'],
    answered_at: ['date de réponse', 'répondu le', 'horodateur', 'date'],
  },
  contact: {
    customer: ['n° client', 'numéro client', 'demandeur', 'id client'],
    organisation: ['entreprise', 'société', 'organisation', 'entité'],
    agent: ['agent', 'assigné à', 'attribué à', 'technicien', 'conseiller'],
    team: ['équipe', 'groupe', 'service', "file d'attente", 'file'],
    channel: ['canal'],
    category: ['catégorie', 'motif', 'sujet'],
    priority: ['priorité', 'urgence'],
    wait_ms: ["temps d'attente", "durée d'attente", 'attente'],
    talk_ms: ['temps de conversation', 'durée de conversation', 'durée de communication', "durée de l'appel"],
    hold_ms: ['temps de mise en attente', 'mise en attente'],
    wrap_ms: ['temps post appel', 'post appel'],
    handle_ms: ['temps de traitement', 'durée de traitement', 'dmt'],
    updated_at: ['modifié le', 'dernière modification', 'mis à jour le'],
    comment: ['commentaire', 'commentaires', 'remarques'],
    date: ['date'],
  },
}
