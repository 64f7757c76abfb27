import { toJson, toMarkdown, viewVerdict } from '@fitcheck/core/report'
import { type Evaluation, judge, parsePolicy } from '@fitcheck/core/verdict'
import { type Reading, readEvaluation, type Source } from '@fitcheck/ingest'
import type { Asked, ChosenFile, Problem, ReadingSummary, Reply, Request } from './protocol'

// Reads and judges off the page's thread. The rows stay here between judgements, so that a policy can move freely.

let run = 0
let asked: Asked | null = null
let evaluation: Evaluation | null = null

self.addEventListener('message', ({ data }: MessageEvent<Request>) => {
  asked = data.asked
  if (data.kind === 'read') void read(data)
  else if (evaluation) answer()
})

async function read({ run: mine, files, corrections }: Extract<Request, { kind: 'read' }>): Promise<void> {
  run = mine
  evaluation = null
  let lastTold = 0
  try {
    const reading = await readEvaluation(
      files.map((file) => sourceOf(file, mine)),
      {
        columns: corrections.columns,
        ...(corrections.positive === null ? {} : { positive: corrections.positive }),
        onProgress(bytes, total) {
          if (performance.now() - lastTold < 50) return
          lastTold = performance.now()
          send({ kind: 'progress', run: mine, read: bytes, total })
        },
      },
    )
    if (mine !== run) return
    evaluation = reading.evaluation
    send({ kind: 'reading', run, reading: summaryOf(reading) })
    answer()
  } catch (error) {
    if (mine === run) send({ kind: 'failed', run, problem: problemOf(error, 'read') })
  }
}

function answer(): void {
  if (!evaluation || !asked) return
  try {
    const verdict = judge({ ...evaluation, trainComplete: asked.trainComplete }, parsePolicy(asked.policy))
    send({
      kind: 'verdict',
      run,
      judged: { view: viewVerdict(verdict), markdown: toMarkdown(verdict), json: toJson(verdict) },
    })
  } catch (error) {
    send({ kind: 'failed', run, problem: problemOf(error, 'judge') })
  }
}

function sourceOf({ name, role, blob }: ChosenFile, mine: number): Source {
  return { name, role, size: blob.size, chunks: chunksOf(blob, mine) }
}

/** A blob's bytes as they come; ends early where a newer read has begun. */
async function* chunksOf(blob: Blob, mine: number): AsyncGenerator<Uint8Array> {
  const reader = blob.stream().getReader()
  try {
    while (mine === run) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    reader.releaseLock()
  }
}

function summaryOf({ evaluation: read, files, notes }: Reading): ReadingSummary {
  const positive = 'positive' in read ? read.positive : undefined
  const positiveFrom = 'positiveFrom' in read ? read.positiveFrom : undefined
  const labels = 'labels' in read ? read.labels : undefined
  return {
    files,
    notes,
    task: read.task,
    labels: [...(labels ?? truthsOf(read))].map(String).sort(),
    positive: positive === undefined ? null : String(positive),
    positiveFrom: positiveFrom ?? null,
  }
}

/** Every label that is some row's truth; a graded answer has none. */
function truthsOf({ splits }: Evaluation): Set<unknown> {
  const truths = new Set<unknown>()
  for (const split of Object.values(splits))
    if (split !== undefined && 'truth' in split)
      for (const truth of split.truth)
        for (const label of Array.isArray(truth) ? truth : [truth]) truths.add(label)
  return truths
}

function problemOf(error: unknown, stage: Problem['stage']): Problem {
  const { code, message, details } = error as {
    code?: unknown
    message?: unknown
    details?: { file?: unknown }
  }
  if (typeof code !== 'string')
    return {
      stage,
      code: 'BUG',
      message: `Fitcheck failed on these files. That is a fault of the program, not of your data (${String(message)}).`,
      file: null,
    }
  const file = details?.file
  return { stage, code, message: String(message), file: typeof file === 'string' ? file : null }
}

function send(reply: Reply): void {
  self.postMessage(reply)
}
