/** What a question of a survey asks about, as far as its words tell. */
export type Topic = 'speed' | 'courtesy' | 'understanding' | 'solved' | 'return'

/** The words for each, in the languages that columns are named in: English, German, French, Spanish, Italian, Portuguese. */
const WORDS: Readonly<Record<Topic, readonly RegExp[]>> = {
  speed: [
    /speed|quick|fast\b|prompt|timel|on[- ]time|\bwait|response time|how long|time (it )?took|punctual|delay|turnaround/,
    /schnell|zügig|pünktlich|wartezeit|rasch|reaktionszeit|dauer/,
    /rapid|\bvite|délai|attente|ponctu/,
    /rápid|puntual|tiempo de (espera|respuesta)|demora|prontitud/,
    /veloc|attesa|tempestiv|tempi di/,
    /pontual|tempo de (espera|resposta)|agilidade/,
  ],
  courtesy: [
    /courte|polite|friendl|respect|professional|attitude|kindness/,
    /höflich|freundlich|respekt/,
    /courtois|politesse|\bpoli(e|s|es)?\b|aimable|amabilit/,
    /cortes|cortés|amab|respet/,
    /gentil|rispett/,
    /cortês|simpatia|respeit/,
  ],
  understanding: [
    /underst|listen|empath/,
    /verstand|verstehen|verständnis|zugehört|zuhör|einfühl/,
    /compri[st]?\b|compréhens|comprendr|écout/,
    /comprend|comprensi|entendi|escuch|empat/,
    /capit[oaie]\b|ascolt/,
    /compreen|entendeu|escut/,
  ],
  solved: [
    /solv|resol|\bfix|completed|settled|repaired/,
    /gelöst|behoben|erledigt|lösung/,
    /résolu|résoud|réglé|réparé/,
    /resuelt|solucion|arregl|reparad/,
    /risol|riparat/,
    /resolvid|consertad/,
  ],
  return: [
    /(would|will) you (return|come back|buy|use|choose)|(likely|willing).*(return|come back|again)|return to us|worth (the|your|contact)/,
    /(würden|werden) sie.*(wieder|zurück)/,
    /revien|revenir|à nouveau/,
    /volver[íi]a|volver a/,
    /torner|tornare|di nuovo/,
    /voltari|voltar a/,
  ],
}

const TOPICS = Object.keys(WORDS) as Topic[]

/** The topic of a question by its words; undefined of one that asks for none of these, or for speed and something else at once. */
export function topicOf(words: string): Topic | undefined {
  const text = words.toLowerCase()
  const found = TOPICS.filter(it => WORDS[it].some(pattern => pattern.test(text)))
  return found.includes('speed') && found.length > 1 ? undefined : found[0]
}
