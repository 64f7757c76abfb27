import { readYaml, type YamlFile } from '../yaml/readYaml.js'

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

/**
 * The same, with the line that each key stands in: for whoever wants every problem of a policy told with its place.
 *
 * @throws IngestError `BAD_POLICY`
 * @example
 * readPolicyLines('extends: spam\nfloors: {recall: 0.8}', 'inbox.yaml').lineOf('floors', 'recall') // 2
 */
export function readPolicyLines(text: string, name: string): YamlFile {
  return readYaml(text, name, 'BAD_POLICY')
}
