import type { SelfCheckResponse } from '../grading/response.js'
import type { PublicQuestion } from '../questions/publicQuestion.js'

/** What is written into a question's fields, by blank or item; empty where nothing is. */
export function recordOf(draft: unknown): Readonly<Record<string, string>> {
  return typeof draft === 'object' && draft !== null ? (draft as Record<string, string>) : {}
}

/** What is written and ticked of a self-check; empty where nothing is. */
export function selfCheckOf(draft: unknown): SelfCheckResponse {
  return typeof draft === 'object' && draft !== null && 'text' in draft
    ? (draft as SelfCheckResponse)
    : { text: '', ticked: [] }
}

/**
 * A response in words, for the end of a test; marks of `parseInline` are kept.
 *
 * @example
 * responseText(question, '0.43') // '`0.43`'
 */
export function responseText({ options, left, blanks }: PublicQuestion, response: unknown): string {
  const optionText = (id: unknown) => options.find((option) => option.id === id)?.text
  if (response === null || response === undefined) return 'none'
  if (typeof response === 'string') return optionText(response) ?? `\`${response}\``
  const given = recordOf(response)
  const pairs = left.map(({ id, text }) => `${text}: ${optionText(given[id]) ?? 'none'}`)
  return (pairs.length > 0 ? pairs : blanks.map(({ id }, i) => `${i + 1}: \`${given[id] ?? ''}\``)).join('; ')
}
