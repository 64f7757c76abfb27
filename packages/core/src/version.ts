import manifest from '../package.json' with { type: 'json' }

/** Version of this package, as verdicts carry it. */
export const version: string = manifest.version
