import { Refusal } from './refusal.js'

/** More names than this are no help. */
const FEW = 5

/** Refusals about a store: the file that keeps what was imported. In the same voice as all others. */
export const refuseStore = {
  none: (file: string, near: readonly string[]) =>
    new Refusal('no-store', 'there is no store', {
      at: { file },
      help:
        near.length > 0 ? `did you mean ${near.map(it => `\`${it}\``).join(', ')}?` : 'make one with `rind import exports/ --store FILE`',
    }),
  held: (file: string, holder: string | undefined, waited: boolean) =>
    new Refusal('store-held', `the store is held by ${holder === undefined ? 'another process' : `another process, ${holder}`}`, {
      at: { file },
      ...(waited ? { notes: ['it was still held when the wait was over'] } : {}),
      help: waited ? 'try again later, or wait longer' : 'wait for it with `--wait 60`, which is in seconds',
    }),
  foreign: (file: string, what: string) =>
    new Refusal('not-a-store', `this is ${what}, not a store of rind`, { at: { file }, help: 'give another name for the store' }),
  newer: (file: string, its: number, known: number, by: string, own: string) =>
    new Refusal('newer-store', `the store is of rind ${by} and newer than this rind, ${own}`, {
      at: { file },
      notes: [`its schema is version ${its}; this rind knows versions up to ${known}`],
      help: `use rind ${by} or a later one`,
    }),
  zoneUntold: (zone: string, files: readonly string[]) =>
    new Refusal('zone-untold', 'times that name no zone were imported without being told theirs', {
      notes: [`of ${files.slice(0, FEW).join(', ')}${files.length > FEW ? ` and ${files.length - FEW} more files` : ''}`],
      help: `import them again with \`--timezone ${zone}\`: they are read anew`,
    }),
  readAlready: (option: string) =>
    new Refusal('read-already', `\`${option}\` is about files that are read, and those of a store were read when they were imported`, {
      help: `give it to \`rind import\`, which reads them anew`,
    }),
  noImport: (file: string, what: string, near: readonly string[]) =>
    new Refusal('no-import', `the store holds no file \`${what}\``, {
      at: { file },
      help: near.length > 0 ? `did you mean ${near.map(it => `\`${it}\``).join(', ')}?` : `\`rind store ${file}\` lists its files`,
    }),
  manyImports: (file: string, what: string, hashes: readonly string[]) =>
    new Refusal('many-imports', `the store holds ${hashes.length} files that \`${what}\` may mean`, {
      at: { file },
      notes: hashes.slice(0, FEW),
      help: 'name one by the beginning of its hash',
    }),
  foreignParquet: (file: string, folder: string | undefined) =>
    new Refusal(
      'foreign-parquet',
      folder === undefined ? 'this Parquet was not written by rind' : 'this is a part of what `rind export` wrote',
      {
        at: { file },
        help:
          folder === undefined
            ? 'only what `rind export --parquet` wrote is read; give the exports themselves'
            : `give the whole: \`${folder}\``,
      },
    ),
  newerParquet: (file: string, by: string) =>
    new Refusal('newer-parquet', `this was written by rind ${by}, in a form that this rind does not know`, {
      at: { file },
      help: `use rind ${by} or a later one`,
    }),
  partsMissing: (file: string, what: string, found: number, wanted: number) =>
    new Refusal('parts-missing', `the folder holds ${found} ${what} of the ${wanted} that were written`, {
      at: { file },
      help: 'export them again with `rind export --parquet`',
    }),
  notEmpty: (folder: string, isOurs: boolean) =>
    new Refusal('would-replace', isOurs ? 'there are records in the folder already' : 'there is something else in the folder', {
      at: { file: folder },
      help: isOurs ? 'give another folder, or replace them with `--force`' : 'give a folder that is empty, or is not there yet',
    }),
  notInspected: (file: string) =>
    new Refusal('not-inspected', 'these records were read already', { at: { file }, help: 'inspect the exports they were made from' }),
  notImported: (file: string) =>
    new Refusal('not-imported', 'Parquet is not taken into a store', { at: { file }, help: 'import the exports it was made from' }),
  damaged: (file: string, why: string) =>
    new Refusal('damaged-store', 'the store cannot be read', {
      at: { file },
      notes: [why],
      help: 'take it from a backup, or import the exports into a new one',
    }),
  unwritable: (file: string, why: string) =>
    new Refusal('unwritable-store', `cannot write the store: ${why}`, { at: { file }, help: 'what it held before is still there' }),
}
