// One of @stdlib's quantiles traces its steps with `debug`, which would bring terminals and sockets along.
/** @type {import('esbuild').Plugin} */
export const withoutTraces = {
  name: 'without-traces',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^debug$/ }, () => ({ path: 'debug', namespace: 'without-traces' }))
    onLoad({ filter: /.*/, namespace: 'without-traces' }, () => ({ contents: 'module.exports = () => () => undefined' }))
  },
}
