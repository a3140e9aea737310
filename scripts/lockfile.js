// npm leaves packages for other platforms out of package-lock.json where the registry it asked could not tell of them,
// and `npm ci` then refuses the lockfile it wrote itself (npm/cli#9846). A lockfile that names them installs everywhere.

const PLATFORM =
  /[-/](aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|wasm32|win32)(?:-([a-z]+\d*[a-z]*))?(?:-([a-z]+))?$/
const LIBC = new Map([
  ['gnu', 'glibc'],
  ['musl', 'musl'],
])

/**
 * What is read of an entry of package-lock.json.
 * @typedef {{ version?: string, dev?: boolean, optionalDependencies?: Record<string, string> }} Locked
 */
/** @typedef {{ packages: Record<string, Locked> }} Lockfile */

/** For which machines a package is, told from its name. @param {string} name */
function platformOf(name) {
  const [, os, cpu, abi = ''] = PLATFORM.exec(name) ?? []
  if (os === undefined) throw new Error(`${name} is missing in package-lock.json, and its name does not tell for which platform it is`)
  if (os === 'wasm32') return { cpu: [os] }
  const libc = os === 'linux' ? LIBC.get(abi) : undefined
  return { ...(cpu ? { cpu: [cpu] } : {}), ...(libc ? { libc: [libc] } : {}), os: [os] }
}

/** The optional packages that a lockfile asks for and does not hold. @param {Lockfile} lock */
export function missing({ packages }) {
  return Object.entries(packages).flatMap(([path, { dev, optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !packages[`${path}/node_modules/${name}`]?.version && !packages[`node_modules/${name}`]?.version)
      .map(([name, version]) => ({ name, version, dev })),
  )
}

/** The lockfile with an entry for each of them. @template {Lockfile} L @param {L} lock @returns {L} */
export function completed(lock) {
  const added = missing(lock).map(({ name, version, dev }) => {
    const entry = { version, ...platformOf(name), ...(dev ? { dev } : {}), optional: true }
    return /** @type {const} */ ([`node_modules/${name}`, entry])
  })
  const sorted = [...Object.entries(lock.packages), ...added].sort(([a], [b]) => (a < b ? -1 : 1))
  return { ...lock, packages: Object.fromEntries(sorted) }
}
