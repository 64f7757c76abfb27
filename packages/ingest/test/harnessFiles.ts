/** One answer, before a tool writes it: `grade` is `null` where the tool had an error. */
export interface Answered {
  readonly id: number
  readonly grade: number | null
}

const lines = (rows: readonly object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('')

/** The same answers as each tool writes them, as far as it matters to reading. */
export const WRITERS: Readonly<Record<string, (answers: readonly Answered[]) => string>> = {
  'lm-eval': (answers) =>
    lines(
      answers.map(({ id, grade }) => ({
        doc_id: id,
        doc: { question: `q${id}` },
        target: `t${id}`,
        resps: [['x']],
        filtered_resps: ['x'],
        filter: 'none',
        metrics: ['exact_match'],
        doc_hash: `hash ${id}`,
        exact_match: grade,
      })),
    ),
  promptfoo: (answers) =>
    JSON.stringify({
      evalId: 'e',
      results: {
        version: 3,
        timestamp: '',
        prompts: [],
        results: answers.map(({ id, grade }) => ({
          testIdx: id,
          promptIdx: 0,
          provider: { id: 'p', label: '' },
          vars: { question: `q${id}` },
          success: grade === 1,
          score: grade ?? 0,
          failureReason: grade === null ? 2 : grade === 1 ? 0 : 1,
        })),
      },
    }),
  inspect: (answers) =>
    JSON.stringify({
      version: 2,
      status: 'success',
      eval: { task: 't', model: 'm' },
      samples: answers.map(({ id, grade }) => ({
        id,
        epoch: 1,
        input: `q${id}`,
        target: `t${id}`,
        ...(grade === null ? { error: { message: 'x' } } : {}),
        scores: grade === null ? {} : { match: { value: grade === 1 ? 'C' : grade, answer: 'x' } },
      })),
    }),
  'openai-evals': (answers) =>
    lines([
      { spec: { eval_name: 'e', run_id: 'r', completion_fns: ['m'] } },
      ...answers.map(({ id, grade }) => ({
        run_id: 'r',
        event_id: id,
        sample_id: `e.${id}`,
        ...(grade === null
          ? { type: 'error', data: { message: 'x' } }
          : { type: 'metrics', data: { f1_score: grade } }),
      })),
      { final_report: {} },
    ]),
  deepeval: (answers) =>
    JSON.stringify({
      testCases: answers.map(({ id, grade }) => ({
        name: `case ${id}`,
        input: `q${id}`,
        actualOutput: 'x',
        success: grade === 1,
        metricsData: [
          { name: 'Right', score: grade, success: grade === 1, ...(grade === null ? { error: 'x' } : {}) },
        ],
      })),
    }),
  jsonl: (answers) => lines(answers.map(({ id, grade }) => ({ id, score: grade }))),
  csv: (answers) => `id,score\n${answers.map(({ id, grade }) => `${id},${grade ?? ''}\n`).join('')}`,
}
