import { readYaml } from '../yaml/readYaml.js'

/**
 * A policy file's text, YAML or JSON, as the plain input that `parsePolicy` of `@fitcheck/core` checks. `name` is what
 * messages call it.
 *
 * @throws IngestError `BAD_POLICY` for text that is no YAML or JSON, or no mapping, with its line
 * @example
 * readPolicyText('extends: spam\nfloors: {recall: 0.8}', 'inbox.yaml') // { extends: 'spam', floors: { recall: 0.8 } }
 */
export function readPolicyText(text: string, name: string): unknown {
  return readYaml(text, name, 'BAD_POLICY').value
}
