import { homedir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'

/**
 * The folder Fitcheck keeps its data in: `FITCHECK_DATA`, else the state folder of the XDG Base Directory
 * Specification 0.8 (`$XDG_STATE_HOME`, which counts only where absolute, else `~/.local/state`). A relative
 * `FITCHECK_DATA` is taken from where the user ran the command (`INIT_CWD` under a package manager).
 *
 * @example
 * dataFolder({ HOME: '/home/ada' }) // '/home/ada/.local/state/fitcheck'
 */
export function dataFolder(env: Readonly<Record<string, string | undefined>>): string {
  const { FITCHECK_DATA: given, XDG_STATE_HOME: state, INIT_CWD: start, HOME: home } = env
  if (given) return resolve(start || process.cwd(), given)
  if (state && isAbsolute(state)) return join(state, 'fitcheck')
  return join(home || homedir(), '.local', 'state', 'fitcheck')
}
