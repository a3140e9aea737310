/** The paragraphs of a text as it stands in the code, each on one line. */
export const paragraphsOf = (text: string): string[] =>
  text
    .trim()
    .split(/\n\s*\n/)
    .map(it => it.replace(/\s+/g, ' '))
