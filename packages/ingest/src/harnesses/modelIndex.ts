import type { ValueMetric, Values } from '@fitcheck/core/verdict'
import { badInput, counted, listed } from '../badInput.js'
import { wholeText } from '../parse/wholeText.js'
import { readYaml } from '../yaml/readYaml.js'
import { type Fields, fieldsOf, textOf } from './fields.js'
import type { Harness } from './harness.js'

const LONGEST = 1 << 24
const MOST_TOLD = 10
/** Ids of https://hf.co/metrics for what has a place in a verdict. */
const METRICS: ReadonlyMap<string, ValueMetric> = new Map([
  ['accuracy', 'accuracy'],
  ['balanced_accuracy', 'balancedAccuracy'],
  ['precision', 'precision'],
  ['recall', 'recall'],
  ['specificity', 'specificity'],
  ['f1', 'f1'],
  ['matthews_correlation', 'mcc'],
])

/** A value of a model card. */
interface CardValue {
  readonly type: string
  readonly name: string
  readonly dataset: string | null
  /** As it is written: it may be text, such as `20.0 ± 1.2`. */
  readonly written: string
  readonly value: number | null
}

/**
 * The `model-index` of a Hugging Face model card: the front matter of a README.md, or that as YAML or JSON alone
 * (https://github.com/huggingface/hub-docs/blob/main/modelcard.md). It has values and no counts, so that nothing can be
 * judged by it; the values are told.
 */
export const modelIndex: Harness = {
  name: 'model-index',
  recognises: ({ text, paths }) =>
    paths.has('model-index') || (/^\s*(---|[\w-]+:)/.test(text) && /^model-index:/m.test(frontMatter(text))),
  read: async (text, { file }) => {
    const remedy = 'Give the front matter alone.'
    const whole = await wholeText(text, file, { longest: LONGEST, remedy })
    const { value: card, lineOf } = readYaml(frontMatter(whole), file, 'BAD_VALUE')
    const values = valuesIn(card['model-index'])
    if (values.length === 0)
      throw badInput('BAD_VALUE', {
        file,
        line: lineOf('model-index'),
        found: 'no values',
        expected: 'a model-index with results and their metrics',
        remedy: 'Give the predictions of both models, row by row.',
      })
    const told = values.slice(0, MOST_TOLD).map(({ name, written, dataset }) => {
      return `${name} ${written}${dataset === null ? '' : ` on ${dataset}`}`
    })
    const more = values.length - told.length
    return {
      kind: 'aggregates',
      aggregates: { kind: 'values', task: 'graded', values: valuesOf(values), reason: REASON },
      rows: 0,
      notes: [
        `${file}: a model card with ${counted(values.length, 'value')} and no counts: ${told.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`,
        ...unplaced(values, file),
      ],
    }
  },
}

const REASON =
  'A model card has values and no counts, so that what chance did cannot be told: to judge the model, give the ' +
  "predictions of both models, row by row, or scikit-learn's classification_report as JSON."

/** The text between the two lines `---` at the start, with the first of them, so that lines count on; else all of it. */
function frontMatter(text: string): string {
  return /^\s*---[^\S\n]*\r?\n[\s\S]*?(?=^(?:---|\.\.\.)\s*$)/m.exec(text)?.[0] ?? text
}

function valuesIn(index: unknown): readonly CardValue[] {
  return listOf(index).flatMap((model) =>
    listOf(model['results']).flatMap(({ dataset, metrics }) =>
      listOf(metrics).flatMap((metric) => {
        const type = textOf(metric['type'])
        const { value } = metric
        if (type === null || (typeof value !== 'number' && typeof value !== 'string')) return []
        return [
          {
            type,
            name: textOf(metric['name']) ?? type,
            dataset: textOf(fieldsOf(dataset)['name']),
            written: String(value),
            value: numberIn(value),
          },
        ]
      }),
    ),
  )
}

function listOf(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.map(fieldsOf) : []
}

/** `0.93`, `"20.0 ± 1.2"`, `"93.1%"`. */
function numberIn(value: number | string): number | null {
  if (typeof value === 'number') return value
  const [, digits, percent] =
    /^\s*([-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?)\s*(%?)\s*(?:(?:±|\+\/?-).*)?$/i.exec(value) ?? []
  return digits === undefined ? null : Number(digits) / (percent === '%' ? 100 : 1)
}

/** Metrics that a verdict has a place for, where the card has one value of each. */
function valuesOf(values: readonly CardValue[]): Values {
  const metrics: { [M in ValueMetric]?: number } = {}
  for (const [type, metric] of METRICS) {
    const [only, second] = values.filter((value) => value.type === type)
    if (only === undefined || second !== undefined || !isPlaced(only)) continue
    metrics[metric] = only.value!
  }
  return { rows: null, metrics }
}

function isPlaced({ type, value }: CardValue): boolean {
  return value !== null && value <= 1 && value >= (type === 'matthews_correlation' ? -1 : 0)
}

/** A value above 1 may be a percentage: it is not guessed. */
function unplaced(values: readonly CardValue[], file: string): string[] {
  const strange = values.filter((value) => METRICS.has(value.type) && !isPlaced(value))
  return strange.length === 0
    ? []
    : [
        `${file}: no share from 0 to 1, so not shown beside the others: ${listed(strange.map(({ name, written }) => `${name} ${written}`))}.`,
      ]
}
