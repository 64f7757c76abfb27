import type { Split } from '../evaluation/evaluation.js'
import type { Claim, ModelMetrics, Verdict } from '../verdict/verdict.js'
import { titleOfId } from './claimNames.js'
import { headline } from './headline.js'
import { words } from './locale.js'
import { cleanText } from './markup.js'
import { averageOf, pointMetricName, pointMetrics } from './pointMetrics.js'

/** What a model was trained or tuned on says nothing about it to a reader of its card. */
const judged: readonly Split[] = ['domain-test', 'general-test']

/**
 * The verdict as the metadata of a Hugging Face model card: the YAML between the two lines `---` at the start of a
 * `README.md`, with the tuned model's metrics on the judged rows as a `model-index`
 * (https://github.com/huggingface/hub-docs/blob/main/modelcard.md). A metric that a floor is set on has the floor's
 * interval in its `args`. The format has no place for a decision, so that decision, claims, findings and what was not
 * judged stand under a key of their own, `fitcheck`. The names of model, task and data set are to be filled in.
 * @example
 * toModelIndex(verdict).slice(0, 3) // '---'
 */
export function toModelIndex(verdict: Verdict): string {
  const { metrics, decision, scope, policy, provenance } = verdict
  const card = {
    'model-index': [
      {
        name: 'tuned',
        results: judged.flatMap((split) => {
          const tuned = metrics.clean[split]?.tuned
          return tuned && pointMetrics(tuned).some(({ value }) => value !== null)
            ? [resultOf(verdict, split, tuned)]
            : []
        }),
      },
    ],
    fitcheck: {
      decision,
      headline: headline(verdict),
      scope,
      policy,
      version: provenance.version,
      claims: verdict.claims.map(({ id, mode, state, estimate, interval, bar, counts }) => ({
        id,
        mode,
        state,
        estimate,
        interval,
        bar,
        counts,
      })),
      findings: verdict.findings.map(({ code, severity, sentence }) => ({ code, severity, sentence })),
      notJudged: verdict.notJudged,
    },
  }
  return `---\n# ${words.modelIndex.comment}\n${block(card, '')}---\n`
}

function resultOf(verdict: Verdict, split: Split, tuned: ModelMetrics) {
  const { task, provenance } = verdict
  const files = Object.entries(provenance.hashes).map(([file, sha256]) => ({ file, sha256 }))
  return {
    // The Hub's name for a task it has no name for: what kind of input the rows hold is not in a verdict.
    task: { type: 'other', name: words.task[task] },
    dataset: {
      type: 'private',
      name: titleOfId(`split/${split}`),
      split,
      args: { ...(tuned.rows > 0 && { rows: tuned.rows }), ...(files.length > 0 && { files }) },
    },
    metrics: pointMetrics(tuned).flatMap(({ metric, value }) => {
      if (value === null) return []
      const average = averageOf(metric, task)
      const floor = verdict.claims.find((claim) => isFloorOf(claim, split, metric, value))
      const args = {
        ...(average === 'positive'
          ? provenance.positive && { pos_label: provenance.positive.label }
          : average && { average }),
        ...(floor && { interval: floor.interval, bar: floor.bar, state: floor.state }),
      }
      return [
        {
          type: hubIds[metric] ?? metric.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`),
          name: words.sentence(pointMetricName(metric, task)),
          value,
          ...(Object.keys(args).length > 0 && { args }),
        },
      ]
    }),
  }
}

/** Ids of https://hf.co/metrics that are not the metric's own name in snake_case. */
const hubIds: Readonly<Record<string, string>> = { mcc: 'matthews_correlation' }

/** A floor at a stated prevalence is about another number. */
function isFloorOf(claim: Claim, split: Split, metric: string, value: number): boolean {
  const { role, estimate } = claim
  return (
    role === 'floor' &&
    claim.split === split &&
    claim.metric === metric &&
    estimate !== null &&
    Math.abs(estimate - value) < 1e-9
  )
}

/** Data as YAML: lists and mappings as indented lines, everything else as JSON writes it, which YAML reads. */
function block(value: object, indent: string): string {
  const entries = Array.isArray(value) ? value.map((item) => ['- ', item]) : pairs(value)
  return entries
    .map(([key, child]) => {
      if (typeof child !== 'object' || child === null) return `${indent}${key}${scalar(child)}\n`
      if (Object.keys(child).length === 0) return `${indent}${key}${Array.isArray(child) ? '[]' : '{}'}\n`
      const inside = block(child, `${indent}  `)
      return key === '- '
        ? `${indent}- ${inside.slice(indent.length + 2)}`
        : `${indent}${key.trimEnd()}\n${inside}`
    })
    .join('')
}

function pairs(value: object): [string, unknown][] {
  return Object.entries(value)
    .filter(([, child]) => child !== undefined)
    .map(([key, child]) => [`${key}: `, child])
}

/**
 * A JSON scalar that YAML 1.1 and 1.2 read alike: what is not printable there, or ends a line, is escaped (YAML 1.2,
 * section 5.1), and a number with an exponent has a point, without which YAML 1.1 takes it for text.
 */
function scalar(value: unknown): string {
  if (typeof value === 'string') {
    return JSON.stringify(cleanText(value)).replace(
      /[\x7f-\x9f\u2028\u2029\ufeff]/g,
      (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
  }
  return JSON.stringify(value).replace(/^(-?\d+)e/, '$1.0e')
}
