/** Version of this package, as verdicts carry it. Here rather than read from package.json, which would be bundled whole. */
export const version = '0.1.0'
