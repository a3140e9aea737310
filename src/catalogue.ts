/** Everything on offer, under one roof. Each list is written from the files in its folder by `npm run update`. */
export { formats } from './ingest/formats/index.js'
export { facts } from './judge/facts/index.js'
export { rules } from './judge/rules/index.js'
export { metrics } from './measure/metrics/index.js'
export { families } from './measure/variants/index.js'
export { outputs } from './render/outputs/index.js'
