/**
 * NO_COLOR (https://no-color.org) stands above FORCE_COLOR, for everything that is loaded from here on: Node and the
 * libraries that colour would each decide otherwise, and warn.
 */
export function settleColour(env: NodeJS.ProcessEnv): void {
  if (env['NO_COLOR']) delete env['FORCE_COLOR']
}
