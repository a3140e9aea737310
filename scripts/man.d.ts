import type { Described } from '../src/cli/described.js'

export function manPage(program: Described, description: string): string
