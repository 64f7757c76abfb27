import { toHtml, toJson, toJunit, toMarkdown, toModelIndex } from '@fitcheck/core/report'
import type { Verdict } from '@fitcheck/core/verdict'

/** How a verdict is written for something other than this terminal. */
const reports = {
  markdown: toMarkdown,
  json: toJson,
  junit: toJunit,
  html: toHtml,
  'model-index': toModelIndex,
} as const

export type Format = 'text' | keyof typeof reports

/** The format that a name given with `--format` means: `md` is another for Markdown. */
export function formatNamed(name: Format | 'md'): Format {
  return name === 'md' ? 'markdown' : name
}

/** The verdict in a format that does not depend on where it is read. */
export function reportIn(format: Exclude<Format, 'text'>, verdict: Verdict): string {
  return reports[format](verdict)
}
