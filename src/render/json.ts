// JSON takes every character but those below the blank as it stands. Some of the others move a terminal's cursor or turn the line
// round, and two are line ends to programs that go line by line.
const UNSAFE = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

/** A value as JSON whose text is harmless on a terminal and whose lines end where JSON's do; read again it is the same. */
export const jsonText = (value: unknown, indent?: number): string =>
  JSON.stringify(value, null, indent).replace(UNSAFE, it => `\\u${it.charCodeAt(0).toString(16).padStart(4, '0')}`)
