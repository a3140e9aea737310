import type { Language } from '../aliases.js'

export const spanish: Language = {
  ticket: {
    id: ['número de ticket', 'nº ticket', 'n° de ticket', 'número de caso', 'nº de caso', 'identificador'],
    status: ['estado'],
    opened_at: ['fecha de apertura', 'fecha de creación', 'creado el', 'abierto el', 'fecha apertura', 'fecha creación'],
    first_response_at: ['primera respuesta el', 'fecha de primera respuesta'],
    solved_at: ['fecha de resolución', 'resuelto el', 'fecha resolución', 'fecha de solución'],
    closed_at: ['fecha de cierre', 'cerrado el', 'fecha cierre'],
    first_response_ms: ['tiempo de primera respuesta', 'tiempo primera respuesta'],
    resolution_ms: ['tiempo de resolución', 'tiempo resolución'],
    reopens: ['reaperturas', 'número de reaperturas'],
    replies: ['respuestas', 'número de respuestas'],
  },
  call: {
    id: ['id de llamada', 'número de llamada'],
    opened_at: ['inicio de llamada', 'inicio', 'hora de inicio', 'hora de llamada'],
    closed_at: ['fin de llamada', 'hora de fin', 'fin'],
    direction: ['dirección', 'sentido'],
  },
  survey: {
    response: ['id de respuesta', 'id encuesta'],
    interaction: ['número de ticket', 'nº ticket', 'número de caso', 'nº de caso'],
    answered_at: ['fecha de respuesta', 'respondido el', 'marca temporal', 'fecha'],
  },
  contact: {
    customer: ['id de cliente', 'número de cliente', 'cliente', 'solicitante'],
    organisation: ['empresa', 'organización', 'entidad'],
    agent: ['agente', 'asignado a', 'técnico', 'asesor'],
    team: ['equipo', 'grupo', 'departamento', 'cola'],
    channel: ['canal'],
    category: ['categoría', 'motivo', 'tema'],
    priority: ['prioridad', 'urgencia'],
    wait_ms: ['tiempo de espera', 'espera'],
    talk_ms: ['tiempo de conversación', 'duración de la llamada', 'duración'],
    hold_ms: ['tiempo en espera', 'tiempo de retención'],
    wrap_ms: ['tiempo posterior a la llamada', 'trabajo posterior'],
    handle_ms: ['tiempo de gestión', 'tiempo de atención', 'tmo'],
    updated_at: ['actualizado el', 'última actualización', 'modificado el'],
    comment: ['comentario', 'comentarios', 'observaciones'],
    date: ['fecha'],
  },
}
