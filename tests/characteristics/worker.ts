import { parentPort } from 'node:worker_threads'
import { EXPERIMENTS } from './experiments.js'

export { EXPERIMENTS } from './experiments.js'
export { withCharacteristics } from './method-page.js'
export { pageOf } from './page.js'
export { aLook } from './speed.js'

// One of the threads of scripts/characteristics.js: makes and looks at the runs it is handed.
parentPort?.on('message', async ({ id, from, to }: { id: string; from: number; to: number }) => {
  const experiment = EXPERIMENTS.get(id)
  if (!experiment) throw new Error(`there is no experiment called ${id}`)
  const figures = []
  for (let run = from; run < to; run++) figures.push(await experiment.run(run))
  parentPort?.postMessage(figures)
})
