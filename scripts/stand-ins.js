// What bundled packages ask for and get something smaller instead.

/** @type {Record<string, string>} */
const STAND_INS = {
  // One of @stdlib's quantiles traces its steps with it, which would bring terminals and sockets along.
  debug: 'module.exports = () => () => undefined',
  // linkedom takes it where it is installed, and goes on without it where it is not.
  canvas: 'throw new Error("no canvas is installed")',
  // Two functions that come without a licence text which could be handed on.
  boolbase: 'exports.trueFunc = () => true; exports.falseFunc = () => false',
}

/** @type {import('esbuild').Plugin} */
export const standIns = {
  name: 'stand-ins',
  setup({ onResolve, onLoad }) {
    const filter = new RegExp(`^(${Object.keys(STAND_INS).join('|')})$`)
    onResolve({ filter }, ({ path }) => ({ path, namespace: 'stand-ins' }))
    onLoad({ filter, namespace: 'stand-ins' }, ({ path }) => ({ contents: STAND_INS[path] }))
  },
}
