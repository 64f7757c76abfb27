import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nastyVerdict } from '../../test/nastyVerdict.js'
import { allVerdicts, recordedVerdict } from '../../test/recordedRuns.js'
import type { Verdict } from '../verdict/verdict.js'
import { cleanText } from './markup.js'
import { toModelIndex } from './modelIndex.js'

// That huggingface_hub 2.4.0 reads these texts (ModelCard, model_index_to_eval_results), and PyYAML 6.0.4 the very
// numbers and sentences, was checked over every recorded run; the reader here holds the shape to that.

const good = recordedVerdict('spam-hard-ham/good', 'spam')

/** What YAML 1.1 allows in a stream, and what ends a line there. */
const unprintable = /[^\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|[\u2028\u2029\ufeff]/u

type Line = { readonly indent: number; readonly text: string }

/** Reads block mappings and lists by their indent, with JSON scalars: the part of YAML that is written. */
function readCard(text: string): Record<string, unknown> {
  expect(text).not.toMatch(unprintable)
  const [open, note, ...rest] = text.split('\n')
  expect(open).toBe('---')
  expect(note).toMatch(/^# [A-Z]/)
  expect(rest.slice(-2)).toEqual(['---', ''])
  // A list item's first key is read as a line of its own, two columns further in.
  const lines: Line[] = rest.slice(0, -2).flatMap((line) => {
    const indent = line.search(/\S/)
    const found: Line[] = []
    let at = indent
    for (; line.startsWith('- ', at); at += 2) found.push({ indent: at, text: '-' })
    return [...found, { indent: at, text: line.slice(at) }]
  })
  let next = 0
  const value = (indent: number): unknown => {
    const first = lines[next]!
    if (first.text === '-') {
      const items: unknown[] = []
      while (lines[next]?.indent === first.indent && lines[next]?.text === '-') {
        next++
        items.push(value(first.indent + 1))
      }
      return items
    }
    if (/^["\d[{tfn-]/.test(first.text) && !/^[A-Za-z][\w-]*:/.test(first.text)) {
      next++
      return JSON.parse(first.text)
    }
    expect(first.indent).toBeGreaterThanOrEqual(indent)
    const mapping: Record<string, unknown> = {}
    while (lines[next]?.indent === first.indent) {
      const [, key = '', scalar = ''] = /^([A-Za-z][\w-]*):(?: (.+))?$/s.exec(lines[next]!.text) ?? []
      expect(key).not.toBe('')
      expect(mapping).not.toHaveProperty([key])
      next++
      mapping[key] = scalar === '' ? value(first.indent + 1) : JSON.parse(scalar)
    }
    return mapping
  }
  const card = value(0)
  expect(next).toBe(lines.length)
  return card as Record<string, unknown>
}

interface Card {
  readonly 'model-index': readonly {
    readonly name: string
    readonly results: readonly {
      readonly task: unknown
      readonly dataset: Record<string, unknown>
      readonly metrics: readonly {
        readonly type: string
        readonly name: string
        readonly value: number
        readonly args?: Record<string, unknown>
      }[]
    }[]
  }[]
  readonly fitcheck: Record<string, unknown>
}

const cardOf = (verdict: Verdict) => readCard(toModelIndex(verdict)) as unknown as Card

describe('toModelIndex', () => {
  it('has what the format requires: name, task, data set, metrics', () => {
    const [index] = cardOf(good)['model-index']
    expect(index!.name).toBe('tuned')
    expect(index!.results.map(({ dataset }) => dataset['split'])).toEqual(['domain-test', 'general-test'])
    for (const { task, dataset, metrics } of index!.results) {
      expect(task).toEqual({ type: 'other', name: 'Binary classification' })
      expect(dataset).toMatchObject({ type: expect.any(String), name: expect.any(String) })
      for (const { type, value } of metrics) {
        expect(type).toMatch(/^[a-z][a-z0-9_]*$/)
        expect(typeof value).toBe('number')
      }
    }
  })

  it('gives a floor’s interval with its metric, and the Hub’s own ids', () => {
    const [test] = cardOf(good)['model-index'][0]!.results
    const metric = (type: string) => test!.metrics.find((found) => found.type === type)!
    const [floor] = good.claims
    expect(metric('precision')).toEqual({
      type: 'precision',
      name: 'Precision',
      value: 224 / 238,
      args: { pos_label: 'spam', interval: floor!.interval, bar: 0.95, state: 'unproven' },
    })
    expect(metric('matthews_correlation').name).toBe('MCC')
    expect(metric('balanced_accuracy').args).toBeUndefined()
  })

  it('says that averages are macro averages', () => {
    const { results } = cardOf(recordedVerdict('digits-rotated/good', 'balanced'))['model-index'][0]!
    const f1 = results[0]!.metrics.find(({ type }) => type === 'f1')
    expect(f1).toMatchObject({ name: 'Macro F1', args: { average: 'macro' } })
  })

  it('does not give the interval at a stated prevalence to the precision of the test set', () => {
    const verdict = recordedVerdict('spam-hard-ham/good', 'spam', { prevalence: 0.1 })
    const { metrics } = cardOf(verdict)['model-index'][0]!.results[0]!
    expect(metrics.find(({ type }) => type === 'precision')!.args).toEqual({ pos_label: 'spam' })
  })

  it.each(allVerdicts())('holds every claim, finding and thing not judged: $name', ({ verdict }) => {
    expect(toModelIndex(structuredClone(verdict))).toBe(toModelIndex(verdict))
    const { fitcheck } = cardOf(verdict)
    expect(fitcheck['decision']).toBe(verdict.decision)
    expect(fitcheck['policy']).toEqual(verdict.policy)
    expect(fitcheck['claims']).toEqual(
      verdict.claims.map(({ id, mode, state, estimate, interval, bar, counts }) => {
        return { id, mode, state, estimate, interval, bar, counts }
      }),
    )
    expect(fitcheck['findings']).toEqual(
      verdict.findings.map(({ code, severity, sentence }) => ({ code, severity, sentence })),
    )
    expect(fitcheck['notJudged']).toEqual(verdict.notJudged)
  })

  it('quotes whatever stands in names and sentences', () => {
    const verdict = nastyVerdict()
    const card = cardOf(verdict)
    expect((card.fitcheck['policy'] as Record<string, unknown>)['name']).toBe(cleanText(verdict.policy.name))
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (scope) => {
        expect(cardOf({ ...good, scope }).fitcheck['scope']).toBe(cleanText(scope))
      }),
    )
  })

  it('writes small numbers with a point, without which YAML 1.1 takes them for text', () => {
    const [claim] = good.claims
    const text = toModelIndex({ ...good, claims: [{ ...claim!, estimate: 1e-7, bar: -2e-9 }] })
    expect(text).toContain('estimate: 1.0e-7\n')
    expect(text).toContain('bar: -2.0e-9\n')
  })
})
