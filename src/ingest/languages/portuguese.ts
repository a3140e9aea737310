import type { Language } from '../aliases.js'

export const portuguese: Language = {
  ticket: {
    id: ['número do chamado', 'nº do chamado', 'número do ticket', 'chamado', 'protocolo', 'identificador'],
    status: ['situação', 'estado'],
    opened_at: ['data de abertura', 'data abertura', 'data de criação', 'criado em', 'aberto em'],
    first_response_at: ['primeira resposta em', 'data da primeira resposta'],
    solved_at: ['data de solução', 'data de resolução', 'resolvido em', 'solucionado em'],
    closed_at: ['data de fechamento', 'data de encerramento', 'fechado em', 'encerrado em'],
    first_response_ms: ['tempo de primeira resposta', 'tempo da primeira resposta', 'tempo até a primeira resposta'],
    resolution_ms: ['tempo de resolução', 'tempo de solução'],
    reopens: ['reaberturas', 'número de reaberturas'],
    replies: ['respostas', 'número de respostas'],
  },
  call: {
    id: ['id da chamada', 'id da ligação'],
    opened_at: ['início da chamada', 'início da ligação', 'hora de início', 'início'],
    closed_at: ['fim da chamada', 'fim da ligação', 'hora de término', 'término'],
    direction: ['direção', 'sentido'],
  },
  survey: {
    response: ['id da resposta', 'id da pesquisa'],
    interaction: ['número do chamado', 'nº do chamado', 'número do ticket', 'chamado', 'protocolo'],
    answered_at: ['data da resposta', 'respondido em', 'carimbo de data/hora', 'carimbo de data hora', 'data'],
  },
  contact: {
    customer: ['código do cliente', 'id do cliente', 'cliente', 'solicitante', 'requerente'],
    organisation: ['empresa', 'organização', 'entidade'],
    agent: ['agente', 'atendente', 'atribuído a', 'técnico', 'analista'],
    team: ['equipe', 'equipa', 'grupo', 'setor', 'fila', 'departamento'],
    channel: ['canal'],
    category: ['categoria', 'motivo', 'assunto'],
    priority: ['prioridade', 'urgência'],
    wait_ms: ['tempo de espera', 'espera'],
    talk_ms: ['tempo de conversa', 'tempo de conversação', 'duração da chamada', 'duração'],
    hold_ms: ['tempo em espera', 'tempo de retenção'],
    wrap_ms: ['pós atendimento', 'tempo de pós atendimento'],
    handle_ms: ['tempo de atendimento', 'tma'],
    updated_at: ['atualizado em', 'última atualização', 'modificado em'],
    comment: ['comentário', 'comentários', 'observações'],
    date: ['data'],
  },
}
