import type { Report } from '../../model/report.js'

/** The folder that all inputs lie in, with its slash; empty where they lie in several. */
export function commonFolder({ inputs }: Report): string {
  const folders = new Set(inputs.map(({ file }) => file.slice(0, Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)))
  const [only = ''] = folders
  return folders.size === 1 ? only : ''
}

/** A file as it is called where the common folder is said once for all. */
export function fileNamer(report: Report): (file: string) => string {
  const folder = commonFolder(report)
  return file => (file.startsWith(folder) && file.length > folder.length ? file.slice(folder.length) : file)
}
