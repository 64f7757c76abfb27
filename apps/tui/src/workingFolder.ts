type Environment = Readonly<Record<string, string | undefined>>

/**
 * The folder the user typed the command in: paths are read from it. `npm run fitcheck` in the repository runs
 * at its root and keeps the user's folder in INIT_CWD; in anybody else's npm script their own folder stays.
 */
export function workingFolder(env: Environment = process.env, cwd = process.cwd()): string {
  const ownScript =
    env['npm_lifecycle_event'] === 'fitcheck' && env['npm_package_name'] === 'fitcheck-monorepo'
  return ownScript && env['INIT_CWD'] ? env['INIT_CWD'] : cwd
}
