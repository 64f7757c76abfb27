/** Every format that a file can be read as: tables first, then what evaluation tools and trainers write. */
export const FORMATS = [
  'csv',
  'jsonl',
  'lm-eval',
  'promptfoo',
  'inspect',
  'openai-evals',
  'deepeval',
  'classification-report',
  'model-index',
  'trainer-state',
  'openai-log',
] as const

export type FormatName = (typeof FORMATS)[number]
