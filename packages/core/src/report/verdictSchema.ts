import { findingCodes } from './pattern.js'

const number = { type: 'number' } as const
const share = { type: 'number', minimum: 0, maximum: 1 } as const
const maybe = { type: ['number', 'null'] } as const
const count = { type: 'integer', minimum: 0 } as const
const text = { type: 'string' } as const
const truth = { type: 'boolean' } as const
const counts = { type: 'array', items: count } as const

/** An object with these members: all required but those of `optional`, and no others. */
function closed(required: Record<string, unknown>, optional: Record<string, unknown> = {}) {
  return {
    type: 'object',
    properties: { ...required, ...optional },
    required: Object.keys(required),
    additionalProperties: false,
  }
}

function listOf(items: unknown, limits: { readonly maxItems?: number } = {}) {
  return { type: 'array', items, ...limits }
}

function oneOf(...names: readonly string[]) {
  return { enum: names }
}

const splits = ['domain-test', 'domain-train', 'validation', 'general-test']

/** An object with a member for any of the splits. */
function bySplit(schema: unknown) {
  return closed({}, Object.fromEntries(splits.map((split) => [split, schema])))
}

const claim = closed(
  {
    id: text,
    mode: oneOf('prove', 'watch'),
    role: oneOf('floor', 'gain', 'noninferiority', 'retention', 'slice'),
    metric: text,
    model: oneOf('tuned', 'tuned-base'),
    split: oneOf(...splits),
    estimate: { type: ['number', 'null'], minimum: -1, maximum: 1 },
    interval: closed({ lower: number, upper: number, confidence: share, method: text }),
    counts: closed({ k: number, n: { type: 'number', minimum: 0 } }),
    bar: { type: 'number', minimum: -1, maximum: 1 },
    state: oneOf('met', 'unproven', 'below', 'failed'),
    showable: truth,
    p: share,
  },
  {
    slice: closed({ column: text, value: text }),
    undefinedAt: text,
    metLimit: number,
    adjusted: closed({ alpha: number, lower: number, upper: number }),
    settle: closed({ rows: { type: ['integer', 'null'], minimum: 1 }, reason: text }),
  },
)

const finding = closed({
  code: oneOf(...findingCodes),
  severity: oneOf('info', 'warning', 'serious'),
  pattern: text,
  evidence: { type: 'object', additionalProperties: { type: ['number', 'string', 'boolean', 'null'] } },
  sentence: text,
  remedy: text,
  examples: listOf(text, { maxItems: 20 }),
})

const modelMetrics = closed(
  {
    rows: count,
    accuracy: maybe,
    balancedAccuracy: maybe,
    precision: maybe,
    recall: maybe,
    specificity: maybe,
    f1: maybe,
    mcc: maybe,
    confusion: closed({ labels: listOf(text), matrix: listOf(counts), invalid: counts, missing: counts }),
    undefinedAt: { type: 'object', additionalProperties: text },
  },
  {
    hammingLoss: maybe,
    score: maybe,
    counts: closed({ tp: count, fp: count, fn: count, tn: count }),
    perLabel: listOf(closed({ label: text, tp: count, fp: count, fn: count, tn: count })),
  },
)

const metrics = bySplit(closed({}, { base: modelMetrics, tuned: modelMetrics }))
const ofModels = closed({ base: count, tuned: count })

/** JSON Schema (draft 2020-12) of a verdict, version 1: what `toJson` writes. */
export const verdictSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:fitcheck:verdict:1',
  title: 'Fitcheck verdict',
  description:
    'Whether fine-tuning worked: a decision, the claims behind it with their evidence, and what was found.',
  ...closed({
    schemaVersion: { const: 1 },
    decision: oneOf('ship', 'hold', 'inconclusive'),
    scope: text,
    task: oneOf('binary', 'multiclass', 'multilabel', 'graded'),
    claims: listOf(claim),
    findings: listOf(finding),
    notJudged: listOf(closed({ id: text, reason: text }, { required: { const: true } })),
    validity: closed({
      ok: truth,
      problems: listOf(text),
      leaked: count,
      repeated: count,
      trainComplete: truth,
      missing: ofModels,
      invalid: ofModels,
      unmatched: count,
    }),
    metrics: closed({ all: metrics, clean: metrics }),
    paired: {
      anyOf: [
        closed({ bothRight: count, tunedOnly: count, baseOnly: count, bothWrong: count }),
        { type: 'null' },
      ],
    },
    policy: closed({ name: text, hash: text, evidence: oneOf('interval', 'point') }),
    provenance: closed(
      {
        rows: bySplit(count),
        hashes: { type: 'object', additionalProperties: text },
        seed: maybe,
        version: text,
        positive: { anyOf: [closed({ label: text, from: text }), { type: 'null' }] },
      },
      { basis: oneOf('counts', 'values') },
    ),
  }),
}
