/** Where in the user's files something went wrong. */
export interface Place {
  readonly file: string
  readonly line?: number
  /** In characters, from 1; told only of files that people write. */
  readonly column?: number
}

interface Details {
  readonly at?: Place
  readonly notes?: readonly string[]
  readonly help?: string
}

/** Something the user can mend: it ends a run with exit code 2 and is told without a stack trace. */
export class Refusal extends Error {
  readonly code: string
  readonly details: Details

  constructor(code: string, message: string, details: Details = {}) {
    super(message)
    this.name = 'Refusal'
    this.code = code
    this.details = details
  }
}

/** More than this would push what to do off the screen. */
const FEW = 8

const quoted = (names: readonly string[]): string => names.map(it => `\`${it}\``).join(', ')
const nearest = (names: readonly string[]): { help: string } | object =>
  names.length > 0 ? { help: `did you mean ${quoted(names)}?` } : {}

/**
 * Every refusal there is, in one place: `error[code]: what is wrong`, then where, what else is known, what to do.
 * Lower case, no full stop, plain words.
 */
export const refuse = {
  usage: (message: string, help: string) => new Refusal('usage', message, { help }),
  noSuchPath: (path: string, near: readonly string[]) =>
    new Refusal('no-such-path', `there is no file or folder \`${path}\``, nearest(near)),
  unreadable: (file: string, why: string) => new Refusal('unreadable', `cannot read the file: ${why}`, { at: { file } }),
  noInputs: (path: string) =>
    new Refusal('no-inputs', `no exports in \`${path}\``, { help: 'give a folder or files that end in .csv, .tsv or .txt' }),
  notText: (file: string, what: string, help: string) =>
    new Refusal('not-csv', `this is ${what}, not a CSV export`, { at: { file, line: 1 }, help }),
  empty: (file: string) => new Refusal('empty', 'the file is empty', { at: { file } }),
  noRows: (file: string) =>
    new Refusal('no-rows', 'there is a header and no rows', {
      at: { file },
      help: 'export again, with the days and filters that hold contacts',
    }),
  ambiguousDates: (file: string, column: string) =>
    new Refusal('ambiguous-dates', `no date in \`${column}\` tells whether the day or the month comes first`, {
      at: { file },
      help: 'say which: `--date-order dmy` or `--date-order mdy`',
    }),
  mixedDates: (file: string, column: string) =>
    new Refusal('mixed-dates', `some dates in \`${column}\` have the day first, others the month`, {
      at: { file },
      help: 'say which is right, and the others are counted as unreadable: `--date-order dmy` or `--date-order mdy`',
    }),
  noSuchColumn: (column: string, file: string | undefined, near: readonly string[]) =>
    new Refusal('unknown-column', `${file === undefined ? 'no file has a' : 'there is no'} column \`${column}\``, {
      ...(file === undefined ? {} : { at: { file } }),
      help: '`rind inspect FILE` shows the columns',
      ...nearest(near),
    }),
  noSuchField: (field: string, near: readonly string[]) =>
    new Refusal('unknown-field', `no field is called \`${field}\``, { help: '`rind inspect --help` lists the fields', ...nearest(near) }),
  badConfig: (at: Place, what: string, help: string) => new Refusal('bad-config', what, { at, help }),
  badHours: (at: Place, what: string, help: string) => new Refusal('bad-business-hours', what, { at, help }),
  badCustomers: (at: Place, what: string, help: string) => new Refusal('bad-active-customers', what, { at, help }),
  badEvents: (at: Place, what: string, help: string) => new Refusal('bad-events', what, { at, help }),
  noSalt: (fresh: string) =>
    new Refusal('no-salt', '`--redact` needs a salt: a secret that makes the aliases of customers, the same in every report', {
      notes: ['this one has just been made, for nobody else:', `salt: "${fresh}"`],
      help: 'put that line into your rind.yaml and give it with `--config rind.yaml`, or set `RIND_SALT` to it',
    }),
  weakSalt: (where: string, least: number) =>
    new Refusal('weak-salt', `${where} has fewer than ${least} characters, and could be found by trying`, {
      help: '`openssl rand -hex 16` makes one',
    }),
  onlyOne: (option: string, files: number) =>
    new Refusal('only-one', `\`${option}\` takes one file, not ${files}`, { help: 'give the files one after the other' }),
  wouldReplace: (file: string) =>
    new Refusal('would-replace', 'there is a file of that name already', {
      at: { file },
      help: 'give another name, or allow it with `--force`',
    }),
  noSuchInput: (file: string, near: readonly string[]) =>
    new Refusal('unknown-input', `\`${file}\` is none of the files that are read`, { ...nearest(near) }),
  tooManyRejected: (count: number, rows: number, most: number, first: { file: string; line: number } | undefined) =>
    new Refusal('too-many-rejected', `${count} rejections in ${rows} rows are more than ${100 * most} %`, {
      ...(first ? { at: first } : {}),
      help: 'look at them with `--rejects FILE`, or allow more with `--max-rejected`',
    }),
  nothingUsable: (notes: readonly string[]) =>
    new Refusal('nothing-usable', 'none of the files holds contacts or survey answers', {
      notes: notes.length > FEW ? [...notes.slice(0, FEW), `and ${notes.length - FEW} more files`] : notes,
      help: 'a ticket or call export needs an id or a date opened; a survey needs a rating',
    }),
  nothingToAnalyse: (notes: readonly string[]) =>
    new Refusal('nothing-to-analyse', 'no record is left to analyse', { notes, help: 'look at the files and at `--where`' }),
  noRails: () =>
    new Refusal('no-aim', '`--fail-on guard-rails` has no guard rail to hold: nothing could ever fail', {
      help: 'write them under `guard-rails` in a config, and name it with `--config`',
    }),
  noAim: (what: string, why: string, help: string) => new Refusal('no-aim', what, { notes: [why], help }),
  unknownFacet: (name: string, known: readonly string[], near: readonly string[]) =>
    new Refusal('unknown-facet', `no column can be grouped by \`${name}\``, {
      notes: [`there are: ${known.join(', ')}`],
      ...nearest(near),
    }),
  tooManyParts: (facets: readonly string[], parts: number, most: number) =>
    new Refusal('too-many-parts', `\`${facets.join(', ')}\` cuts the contacts into ${parts} parts; ${most} are the most`, {
      help: 'keep to a part with `--where`, or cut by something that more contacts share',
    }),
  eachItsOwn: (facet: string, contacts: number) =>
    new Refusal('each-its-own', `each of ${contacts} contacts has a \`${facet}\` of its own, so nothing can be told of any`, {
      help: 'cut by something that more contacts share',
    }),
  unknownId: (what: string, id: string, known: readonly string[], near: readonly string[]) =>
    new Refusal('unknown-id', `no ${what} is called \`${id}\``, { notes: [`there are: ${known.join(', ')}`], ...nearest(near) }),
  noneCalled: (what: string, id: string, near: readonly string[], help: string) =>
    new Refusal('unknown-id', `no ${what} is called \`${id}\``, { help, ...nearest(near) }),
  notMeasured: (id: string, kind: string) =>
    new Refusal('not-measured', `\`${id}\` is a ${kind}, and only a metric can be measured on files`, {
      help: `\`rind explain ${id}\` alone says what it is; \`rind list metrics\` shows the metrics`,
    }),
  noFinding: (typed: string, known: readonly string[], near: readonly string[]) =>
    new Refusal('no-finding', `there is no finding \`${typed}\` in these records`, {
      notes: [known.length === 0 ? 'nothing was found in them' : `there are: ${known.slice(0, FEW).join(', ')}`],
      help: '`rind explain RULE` alone says what a rule looks for',
      ...nearest(near),
    }),
  severalFindings: (typed: string, known: readonly string[]) =>
    new Refusal('several-findings', `\`${typed}\` names ${known.length} findings`, {
      notes: [`there are: ${known.slice(0, FEW).join(', ')}`],
      help: 'type one of them',
    }),
  badReport: (file: string, what: string) =>
    new Refusal('bad-report', `this is no report of rind: ${what}`, { at: { file }, help: '`rind FILES --output report.json` writes one' }),
  needsExports: (file: string, option: string, why: string) =>
    new Refusal('needs-exports', `\`${option}\` needs the exports, and this is a report made of them`, {
      at: { file },
      notes: [why],
      help: 'give the exports in place of the report',
    }),
  notOfMetrics: (option: string, id: string) =>
    new Refusal('bad-value', `\`${option}\` says nothing to a metric, which \`${id}\` is`, {
      help: 'leave it out, or name a finding, such as `rind explain watermelon:team=Billing exports/`',
    }),
  unknownOption: (option: string, near: readonly string[], help: string) =>
    new Refusal('unknown-option', `there is no option \`${option}\``, { help, ...nearest(near) }),
  missingValue: (option: string, flags: string) =>
    new Refusal('missing-value', `\`${option}\` needs a value`, { help: `write \`${flags}\`` }),
  missingWord: (command: string, word: string, example: string) =>
    new Refusal('missing-word', `\`${command}\` needs \`<${word}>\``, { help: `such as \`${example}\`` }),
  surplusWord: (command: string, word: string, example: string) =>
    new Refusal('surplus-word', `\`${command}\` has no use for \`${word}\``, { help: `such as \`${example}\`` }),
  badChoice: (what: string, got: string, known: readonly string[], near: readonly string[]) =>
    new Refusal('bad-value', `${what} cannot be \`${got}\``, { notes: [`there are: ${known.join(', ')}`], ...nearest(near) }),
  badValue: (what: string, got: string, help: string) => new Refusal('bad-value', `${what} cannot be \`${got}\``, { help }),
  unknownExtension: (file: string, known: readonly string[]) =>
    new Refusal('unknown-extension', 'the name of the file does not say which output it gets', {
      at: { file },
      help: `give a name that ends in ${known.slice(0, -1).join(', ')} or ${known.at(-1)}`,
    }),
  noFolder: (file: string, folder: string) =>
    new Refusal('no-folder', `there is no folder \`${folder}\` to write to`, { at: { file }, help: 'make the folder first' }),
  unwritable: (file: string, why: string) => new Refusal('unwritable', `cannot write the file: ${why}`, { at: { file } }),
  writtenTwice: (file: string) =>
    new Refusal('written-twice', 'two things would be written to one file', { at: { file }, help: 'give each a name of its own' }),
  amongInputs: (file: string, folder: string) =>
    new Refusal('among-inputs', `this would lie among the exports in \`${folder}\`, and the next run would read it as one`, {
      at: { file },
      help: 'write it to another folder',
    }),
  wouldOverwrite: (file: string) =>
    new Refusal('would-overwrite', 'this would overwrite an export that is read', { at: { file }, help: 'give another name' }),
}
