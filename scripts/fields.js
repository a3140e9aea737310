// The fields of a JSON Schema as a table of Markdown, for the pages that tell what rind writes.

/**
 * @typedef {{ description?: string, type?: string, const?: unknown, enum?: unknown[], anyOf?: Schema[], items?: Schema,
 *   properties?: Record<string, Schema>, required?: string[], additionalProperties?: Schema | boolean, pattern?: string }} Schema
 */
/** @typedef {{ path: string, type: string, about: string }} Field */

const MARKED = /(<!-- fields: ([a-z]+) -->\n)[\s\S]*?(<!-- end of fields -->)/g

/** Shapes that stand in many places and are told once. @type {readonly [keys: string, name: string][]} */
const NAMED = [
  ['from,to', 'period'],
  ['high,low,value', 'range'],
  ['high,low,relative,value', 'range with its share'],
]

/** @param {Schema} schema */
const optionsOf = schema => (schema.anyOf ?? [schema]).filter(it => it.properties)

/** Every property of an object, or of any of the shapes it may have, and whether it may be missing. @param {Schema} schema */
function propertiesOf(schema) {
  const options = optionsOf(schema)
  const names = [...new Set(options.flatMap(it => Object.keys(it.properties ?? {})))]
  return names.map(name => ({
    name,
    field: options.flatMap(it => it.properties?.[name] ?? [])[0] ?? {},
    always: options.every(it => it.required?.includes(name)),
  }))
}

/** @param {Schema} schema */
const nameOf = schema => {
  const keys = propertiesOf(schema).map(it => it.name)
  return NAMED.find(([named]) => named === keys.sort().join())?.[1]
}

/** @param {Schema} schema @returns {string} */
function typeOf(schema) {
  if (schema.const !== undefined) return `\`${schema.const}\``
  if (schema.enum) return schema.enum.map(it => `\`${it}\``).join(', ')
  const named = nameOf(schema)
  if (named) return named
  if (schema.items) return `list of ${schema.items.anyOf ? 'objects' : plural(typeOf(schema.items))}`
  if (optionsOf(schema).length > 0) return 'object'
  if (typeof schema.additionalProperties === 'object') return 'text by name'
  if (schema.pattern) return 'day'
  const types = { string: 'text', integer: 'whole number', boolean: 'yes or no' }
  return types[/** @type {keyof typeof types} */ (schema.type)] ?? schema.type ?? ''
}

/** @param {string} type */
const plural = type =>
  type === 'text' ? 'texts' : type === 'range' || type === 'object' || type === 'period' || type === 'number' ? `${type}s` : type

/** @param {Schema} schema @param {string} path @returns {Field[]} */
function fieldsBelow(schema, path) {
  if (nameOf(schema)) return []
  if (schema.items) return fieldsBelow(schema.items, `${path}[]`)
  return propertiesOf(schema).flatMap(({ name, field, always }) => {
    const here = path === '' ? name : `${path}.${name}`
    const row = { path: here, type: `${typeOf(field)}${always ? '' : '; may be missing'}`, about: field.description ?? '' }
    return [row, ...fieldsBelow(field, here)]
  })
}

/** Every field of a schema, the way to it as jq writes it. @param {Schema} schema */
export const fieldsOf = schema => fieldsBelow(schema, '')

/** @param {string} text */
const cell = text => text.replaceAll('|', '\\|')

/** @param {Schema} schema */
const table = schema => {
  const rows = fieldsOf(schema).map(({ path, type, about }) => `| \`${path}\` | ${cell(type)} | ${cell(about)} |`)
  return ['| field | what it is | what it says |', '| --- | --- | --- |', ...rows].join('\n')
}

/** The page with its tables of fields as the schemas are today. @param {string} page @param {(name: string) => Schema} schemaOf */
export const withFields = (page, schemaOf) => page.replace(MARKED, (_, begin, name, end) => `${begin}\n${table(schemaOf(name))}\n\n${end}`)
