export interface Field {
  readonly path: string
  readonly type: string
  readonly about: string
}

export function fieldsOf(schema: object): Field[]
export function withFields(page: string, schemaOf: (name: string) => object): string
