import * as z from 'zod'

export const text = z.string().trim().min(1, 'is empty')
export const id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'must be lower-case words joined by hyphens')
const number = z.union([z.number(), z.string()]).transform(String)

const known = { misconception: id, feedback: text, step: z.number().int().min(0).optional() }

const numberAnswer = z.strictObject({
  compute: number,
  unit: z.enum(['proportion', 'percent', 'percent-points', 'count', 'loss']),
  tolerance: z.strictObject({ atol: z.number().min(0).default(0), rtol: z.number().min(0).default(0) }),
  wrong: z.array(z.strictObject({ compute: number, ...known })).default([]),
})

const textAnswer = z.strictObject({
  accept: z.array(z.string().min(1)).min(1),
  wrong: z.array(z.strictObject({ text, ...known })).default([]),
})

const stimulus = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('matrix'),
    caption: text,
    labels: z.array(text).min(2),
    positive: text,
    counts: z.array(z.array(z.number().int().min(0))),
  }),
  z.strictObject({
    kind: z.literal('code'),
    language: z.enum(['python', 'text']).default('python'),
    library: text.nullable().default(null),
    code: text,
  }),
  z.strictObject({
    kind: z.literal('table'),
    caption: text,
    columns: z.array(text).min(2),
    rows: z.array(z.array(z.union([z.string(), z.number()]).transform(String))).min(1),
  }),
])

const base = {
  id: z.string().regex(/^[a-z][a-z-]*\/[a-z][a-z0-9-]*$/, "must be 'pattern/name'"),
  version: z.number().int().min(1),
  family: z.string().min(1).optional(),
  difficulty: z.enum(['easy', 'medium', 'hard']),
  objective: id,
  prompt: text,
  stimulus: stimulus.nullable().default(null),
  hints: z.array(text).min(1, 'needs a first hint, which is free'),
  steps: z.array(text).min(1, 'needs at least one step'),
  finalAnswer: text,
  quickCheck: text,
  mistakes: z.array(text).min(1, 'needs at least one common mistake'),
  use: z.enum(['practice', 'test', 'both']),
  status: z.enum(['draft', 'live', 'retired']),
  author: text,
  blindReview: z
    .strictObject({ answer: text, agrees: z.boolean(), date: z.iso.date() })
    .nullable()
    .default(null),
  /** Of a generated question. */
  seed: z.number().int().min(0).nullable().default(null),
  /** `computed`, the id of a source in the lesson's list, or the source itself. */
  sources: z
    .array(z.union([text, z.strictObject({ text, url: z.url().nullable().default(null) })]))
    .min(1, "needs at least one source, or 'computed'"),
  license: text,
}

const option = z.strictObject({
  id: z.string().regex(/^o[1-9]$/, 'must be o1, o2, … so that an id tells nothing'),
  text,
  correct: z.boolean().default(false),
  feedback: text,
  misconception: id.optional(),
})

const item = z.strictObject({ id, text })

/** A question as it stands in `questions.yaml`. */
export const questionSchema = z.discriminatedUnion('type', [
  z.strictObject({ ...base, type: z.literal('choice'), options: z.array(option).min(3).max(4) }),
  z.strictObject({ ...base, type: z.literal('numeric'), answer: numberAnswer }),
  z.strictObject({ ...base, type: z.literal('output'), answer: textAnswer }),
  z.strictObject({
    ...base,
    type: z.literal('cloze'),
    cloze: text,
    clozeIs: z.enum(['text', 'code']),
    blanks: z.array(z.strictObject({ id, answer: z.union([numberAnswer, textAnswer]) })).min(1),
  }),
  z.strictObject({
    ...base,
    type: z.literal('match'),
    left: z.array(item).min(2),
    right: z.array(item).min(2),
    pairs: z.array(z.strictObject({ left: id, right: id })),
    wrong: z.array(z.strictObject({ left: id, right: id, ...known })).default([]),
  }),
  z.strictObject({
    ...base,
    type: z.literal('self-check'),
    rubric: z.array(item).min(3),
    modelAnswer: text,
  }),
])

export type WrittenQuestion = z.infer<typeof questionSchema>
