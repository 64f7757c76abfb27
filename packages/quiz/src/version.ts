import manifest from '../package.json' with { type: 'json' }

/** Version of this package, as learner events carry it. */
export const engineVersion: string = manifest.version
