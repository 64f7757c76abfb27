import module from 'node:module'
import { isAbsolute, join } from 'node:path'

/**
 * Keeps what V8 compiles for the next run: a good part of the time of a short command is compiling. It lies in the user's
 * own cache folder (XDG), for whoever may write to such a folder may run code here; or where NODE_COMPILE_CACHE says.
 * Where there is none, it cannot be written, or NODE_DISABLE_COMPILE_CACHE is set, all is compiled each time.
 */
export function keepCompiled(env: NodeJS.ProcessEnv): void {
  if (env['NODE_COMPILE_CACHE'] || env['NODE_DISABLE_COMPILE_CACHE']) return
  const folder = cacheFolder(env)
  if (folder !== null) module.enableCompileCache?.(folder)
}

/**
 * Of Fitcheck, in the user's; `null` where no folder is the user's own.
 * @example
 * cacheFolder({ HOME: '/home/ada' }) // '/home/ada/.cache/fitcheck'
 */
export function cacheFolder({ XDG_CACHE_HOME: cache, HOME: home }: NodeJS.ProcessEnv): string | null {
  if (cache && isAbsolute(cache)) return join(cache, 'fitcheck')
  return home ? join(home, '.cache', 'fitcheck') : null
}
