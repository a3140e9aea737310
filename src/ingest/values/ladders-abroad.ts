import { type Ladder, NEITHER } from './ladders.js'

/** The ladders of surveys in German, French, Spanish, Italian and Portuguese. */
export const ABROAD: readonly Ladder[] = [
  {
    name: 'sehr unzufrieden bis sehr zufrieden',
    rungs: [
      ['sehr unzufrieden'],
      ['unzufrieden', 'eher unzufrieden'],
      ['weder noch', 'teils/teils', 'teils teils', ...NEITHER],
      ['zufrieden', 'eher zufrieden'],
      ['sehr zufrieden'],
    ],
  },
  {
    name: 'sehr schlecht bis sehr gut',
    rungs: [
      ['sehr schlecht'],
      ['schlecht'],
      ['mittel', 'mittelmäßig', 'befriedigend', 'durchschnittlich', ...NEITHER],
      ['gut'],
      ['sehr gut'],
    ],
  },
  { name: 'ungenügend bis sehr gut', rungs: [['ungenügend'], ['mangelhaft'], ['ausreichend'], ['befriedigend'], ['gut'], ['sehr gut']] },
  {
    name: 'stimme überhaupt nicht zu bis stimme voll zu',
    rungs: [
      ['stimme überhaupt nicht zu', 'stimme gar nicht zu', 'trifft gar nicht zu', 'trifft nicht zu'],
      ['stimme nicht zu', 'stimme eher nicht zu', 'trifft eher nicht zu'],
      ['weder noch', 'teils/teils', 'teils teils', ...NEITHER],
      ['stimme zu', 'stimme eher zu', 'trifft eher zu'],
      ['stimme voll zu', 'stimme voll und ganz zu', 'trifft voll zu', 'trifft voll und ganz zu'],
    ],
  },
  {
    name: 'très insatisfait à très satisfait',
    rungs: [
      [/^très insatisfait(e|\(e\))?$/],
      [/^(plutôt )?insatisfait(e|\(e\))?$/],
      [/^ni satisfait.*/, ...NEITHER],
      [/^(plutôt )?satisfait(e|\(e\))?$/],
      [/^très satisfait(e|\(e\))?$/],
    ],
  },
  {
    name: 'très peu satisfaisant à très satisfaisant',
    rungs: [['très peu satisfaisant'], ['peu satisfaisant'], ['satisfaisant'], ['très satisfaisant']],
  },
  {
    name: 'très mauvais à excellent',
    rungs: [['très mauvais'], ['mauvais'], ['moyen', 'passable'], ['bon', 'bien'], ['très bon', 'très bien', 'excellent']],
  },
  {
    name: 'pas du tout d’accord à tout à fait d’accord',
    rungs: [
      ["pas du tout d'accord"],
      ["pas d'accord", "plutôt pas d'accord"],
      ["ni d'accord ni pas d'accord", ...NEITHER],
      ["d'accord", "plutôt d'accord"],
      ["tout à fait d'accord"],
    ],
  },
  {
    name: 'muy insatisfecho a muy satisfecho',
    rungs: [
      [/^muy insatisfech[oa]$/],
      [/^(algo )?insatisfech[oa]$/],
      [/^ni satisfech.*/, ...NEITHER],
      [/^(algo )?satisfech[oa]$/],
      [/^muy satisfech[oa]$/],
    ],
  },
  {
    name: 'muy malo a muy bueno',
    rungs: [[/^muy mal[oa]?$/], [/^mal[oa]?$/], ['regular'], [/^buen[oa]$/, 'bien'], [/^muy buen[oa]$/, 'muy bien', 'excelente']],
  },
  {
    name: 'totalmente en desacuerdo a totalmente de acuerdo',
    rungs: [
      ['totalmente en desacuerdo', 'muy en desacuerdo'],
      ['en desacuerdo'],
      [/^ni de acuerdo.*/, ...NEITHER],
      ['de acuerdo'],
      ['totalmente de acuerdo', 'muy de acuerdo'],
    ],
  },
  {
    name: 'molto insoddisfatto a molto soddisfatto',
    rungs: [
      [/^molto insoddisfatt[oa]$/],
      [/^insoddisfatt[oa]$/],
      [/^né soddisfatt.*/, ...NEITHER],
      [/^soddisfatt[oa]$/],
      [/^molto soddisfatt[oa]$/],
    ],
  },
  {
    name: 'pessimo a ottimo',
    rungs: [['pessimo'], ['scarso', 'insufficiente'], ['sufficiente', 'discreto'], ['buono'], ['ottimo', 'eccellente']],
  },
  {
    name: 'muito insatisfeito a muito satisfeito',
    rungs: [
      [/^muito insatisfeit[oa]$/],
      [/^insatisfeit[oa]$/],
      [/^nem satisfeit.*/, ...NEITHER],
      [/^satisfeit[oa]$/],
      [/^muito satisfeit[oa]$/],
    ],
  },
  { name: 'péssimo a ótimo', rungs: [['péssimo'], ['ruim', 'mau'], ['regular'], ['bom'], ['ótimo', 'excelente', 'muito bom']] },
  {
    name: 'discordo totalmente a concordo totalmente',
    rungs: [
      ['discordo totalmente'],
      ['discordo', 'discordo parcialmente'],
      ['não concordo nem discordo', ...NEITHER],
      ['concordo', 'concordo parcialmente'],
      ['concordo totalmente'],
    ],
  },
  {
    name: 'nunca acontece a acontece o tempo todo',
    rungs: [
      ['nunca acontece', 'nunca'],
      ['raramente acontece', 'raramente', 'acontece raramente'],
      ['às vezes acontece', 'às vezes', 'acontece às vezes'],
      ['acontece frequentemente', 'frequentemente', 'acontece muitas vezes'],
      ['acontece o tempo todo', 'sempre'],
    ],
  },
]
