/** Something wrong in a content file: where, in which field, and what to do about it. */
export interface Problem {
  readonly file: string
  /** 1-based; 0 where the whole file is meant. */
  readonly line: number
  /** "why-tune.options[2].feedback"; empty where the whole entry is meant. */
  readonly field: string
  readonly message: string
}

/** "content/x/questions.yaml:12 hints[0]: is empty" */
export function formatProblem({ file, line, field, message }: Problem): string {
  const place = line === 0 ? file : `${file}:${line}`
  return field === '' ? `${place}: ${message}` : `${place} ${field}: ${message}`
}
