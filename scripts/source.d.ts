export interface Import {
  readonly from: string
  readonly line: number
  readonly typeOnly: boolean
}

export function codeOf(text: string): string
export function lineAt(text: string, at: number): number
export function importsOf(text: string): Import[]
