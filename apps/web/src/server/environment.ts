export type Environment = Readonly<Record<string, string | undefined>>

/**
 * The process's environment, with `INIT_CWD` as where the user started it: Next's standalone server moves into its
 * build folder, where a relative `FITCHECK_DATA` would be lost with the next build.
 */
export function environment(): Environment {
  return { INIT_CWD: process.env['PWD'], ...process.env }
}
