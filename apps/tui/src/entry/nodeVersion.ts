const LEAST = [22, 13] as const

/** Is this Node new enough? `version` as in `process.versions.node`. */
export function isSupportedNode(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1])
}

/** Ends the process with a message where Node is too old for what is loaded next. */
export function refuseOldNode(version: string): void {
  if (isSupportedNode(version)) return
  process.stderr.write(
    `fitcheck: this is Node ${version}, and fitcheck needs ${LEAST.join('.')} or newer.\n` +
      '  Install a newer one from https://nodejs.org, or run it with: npx -p node@24 fitcheck\n',
  )
  process.exit(64)
}
