import packageJson from '../../package.json' with { type: 'json' }

/** What `fitcheck --version` says. */
export const versionLine = `fitcheck ${packageJson.version}\n`
