import type { FormatName } from '@fitcheck/ingest'

/** Written out, for ingest itself is loaded when something is read; the type keeps the two equal. */
const formats: Readonly<Record<FormatName, true>> = {
  csv: true,
  jsonl: true,
  'lm-eval': true,
  promptfoo: true,
  inspect: true,
  'openai-evals': true,
  deepeval: true,
  'classification-report': true,
  'model-index': true,
  'trainer-state': true,
  'openai-log': true,
}

/** What `--as` takes. */
export const formatNames: readonly string[] = Object.keys(formats)
