/** The part of JSON Schema (draft 2020-12) that the policy's schema needs. */
export interface PolicyFieldSchema {
  readonly description?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly properties?: Readonly<Record<string, PolicyFieldSchema>>
  readonly items?: PolicyFieldSchema
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly exclusiveMaximum?: number
  readonly minLength?: number
  readonly default?: unknown
  readonly additionalProperties?: false
}

const share = (description: string): PolicyFieldSchema => ({
  description,
  type: ['number', 'null'],
  exclusiveMinimum: 0,
  exclusiveMaximum: 1,
})
const margin: PolicyFieldSchema = {
  description: 'Largest loss allowed, as a difference of shares.',
  type: 'number',
  minimum: 0,
  exclusiveMaximum: 1,
}
const pairedMetrics = ['accuracy', 'precision', 'recall', 'specificity', 'f1', 'rocAuc', 'score'] as const
const metric: PolicyFieldSchema = { type: 'string', enum: pairedMetrics }
const object = (
  description: string,
  properties: Readonly<Record<string, PolicyFieldSchema>>,
): PolicyFieldSchema => ({ description, type: ['object', 'null'], properties, additionalProperties: false })
const perMetric = (description: string, field: (name: string) => PolicyFieldSchema) =>
  object(description, Object.fromEntries(pairedMetrics.map((name) => [name, field(name)])))

/** JSON Schema of a policy file, YAML or JSON. `null` takes away what the preset it extends asks. */
export const policySchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:fitcheck:policy:1',
  title: 'Fitcheck policy',
  type: 'object',
  additionalProperties: false,
  properties: {
    extends: {
      description: 'The preset to start from.',
      type: ['string', 'null'],
      enum: ['balanced', 'medical', 'spam', 'fraud', 'moderation', null],
    },
    name: { description: 'What reports call it.', type: 'string', minLength: 1 },
    floors: perMetric('Proven: the lower limit reaches the bar.', (name) => share(`Floor of ${name}.`)),
    gain: object('Proven: tuned minus base exceeds the margin.', {
      metric,
      margin: { type: 'number', minimum: 0, exclusiveMaximum: 1, default: 0 },
      required: {
        description: 'Whether a verdict without it is at most inconclusive.',
        type: 'boolean',
        default: true,
      },
    }),
    noninferiority: perMetric('Watched: tuned minus base is not under minus the margin.', () => ({
      ...margin,
      type: ['number', 'null'],
    })),
    slices: object('Watched, slice by slice.', {
      metric,
      margin,
      minRows: {
        description: "Rows of the metric's denominator under which a slice is not judged.",
        type: 'integer',
        minimum: 1,
        default: 30,
      },
    }),
    retention: object('Proven on the general split, where it is given.', { metric, margin }),
    require: {
      description: 'Data without which the verdict is at most inconclusive.',
      type: 'array',
      items: { type: 'string', enum: ['general', 'train', 'slices'] },
      default: [],
    },
    prevalence: {
      ...share("Share of positives where the model will be used; absent: the test set's."),
      default: null,
    },
    costs: {
      ...object('Cost of one error of each kind, in one unit.', {
        falsePositive: { type: 'number', minimum: 0 },
        falseNegative: { type: 'number', minimum: 0 },
      }),
      default: null,
    },
    leakage: object('What counts as the same text in train and test.', {
      nearDuplicates: { type: 'string', enum: ['list', 'remove'], default: 'list' },
      similarity: { type: 'number', exclusiveMinimum: 0, maximum: 1, default: 0.7 },
    }),
    confidence: {
      description: 'Two-sided level of the intervals.',
      type: 'number',
      minimum: 0.5,
      exclusiveMaximum: 1,
      default: 0.95,
    },
    holdAlpha: {
      description: 'Chance that a model exactly at all its bars is held.',
      type: 'number',
      exclusiveMinimum: 0,
      maximum: 0.5,
      default: 0.1,
    },
    evidence: { type: 'string', enum: ['interval', 'point'], default: 'interval' },
    candidates: {
      description: 'Models tried on this test set.',
      type: 'integer',
      minimum: 1,
      maximum: 1000,
      default: 1,
    },
    looks: {
      description: 'Times this test set was looked at.',
      type: 'integer',
      minimum: 1,
      maximum: 1000,
      default: 1,
    },
  },
} as const satisfies PolicyFieldSchema & Readonly<Record<string, unknown>>
