import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nastyVerdict } from '../../test/nastyVerdict.js'
import { elementsOf, readXml, textOf } from '../../test/readXml.js'
import { allVerdicts, recordedVerdict } from '../../test/recordedRuns.js'
import type { Verdict } from '../verdict/verdict.js'
import { claimSentences } from './claimSentences.js'
import { explain } from './explain.js'
import { toJunit } from './junit.js'
import { cleanText } from './markup.js'

const good = recordedVerdict('spam-hard-ham/good', 'spam')

function casesOf(verdict: Verdict) {
  return elementsOf(readXml(toJunit(verdict)), 'testcase').map(({ attributes, children }) => {
    const [outcome] = children
    if (typeof outcome !== 'object') throw new Error('a testcase without an outcome or output')
    return { name: attributes['name'], classname: attributes['classname'], outcome, text: textOf(outcome) }
  })
}

const outcomeOf = (verdict: Verdict, id: string) => casesOf(verdict).find(({ name }) => name === id)!.outcome

describe('toJunit', () => {
  it('has a testcase for the decision and one for each claim, named by its id', () => {
    expect(casesOf(good).map(({ name, classname }) => `${classname} ${name}`)).toEqual([
      'fitcheck.decision decision',
      'fitcheck.floor floor/precision',
      'fitcheck.floor floor/recall',
      'fitcheck.gain gain/precision',
      'fitcheck.noninferiority noninferiority/recall',
      'fitcheck.slice slice/slice=html/specificity',
      'fitcheck.slice slice/slice=plain/specificity',
      'fitcheck.retention retention/accuracy',
    ])
  })

  it('tells failed, below and inconclusive apart, and lets what blocks nothing be skipped', () => {
    const [floor, , , watch] = good.claims
    const changed: Verdict = {
      ...good,
      claims: [
        { ...floor!, id: 'floor/a', state: 'failed' },
        { ...floor!, id: 'floor/b', state: 'below' },
        { ...floor!, id: 'floor/c', state: 'unproven' },
        { ...watch!, id: 'noninferiority/d', state: 'unproven' },
        { ...floor!, id: 'floor/e', state: 'met' },
      ],
      notJudged: [
        { id: 'split/general-test', reason: 'it was not given', required: true },
        { id: 'slice/a=b/recall', reason: 'too few rows' },
      ],
    }
    expect(casesOf(changed).map(({ outcome: { name, attributes } }) => [name, attributes['type']])).toEqual([
      ['failure', 'inconclusive'],
      ['failure', 'failed'],
      ['failure', 'below'],
      ['failure', 'inconclusive'],
      ['skipped', 'unproven'],
      ['system-out', undefined],
      ['failure', 'inconclusive'],
      ['skipped', 'not-judged'],
    ])
  })

  it('says in messages what explain and the claim’s own sentences say', () => {
    expect(outcomeOf(good, 'decision').attributes['message']).toBe(explain(good).join(' '))
    expect(outcomeOf(good, 'floor/precision').attributes['message']).toBe(
      ['Precision floor: unproven.', ...claimSentences(good.claims[0]!, 'interval')].join(' '),
    )
  })

  // Valid by Jenkins' junit-10.xsd: checked over the same verdicts with lxml 6.1.3. Times are optional there.
  it.each(allVerdicts())(
    'counts what it holds, and fails exactly where nothing ships: $name',
    ({ verdict }) => {
      const text = toJunit(verdict)
      expect(toJunit(structuredClone(verdict))).toBe(text)
      const root = readXml(text)
      expect(root.name).toBe('testsuites')
      expect(text).not.toContain(' time=')
      const [suite] = elementsOf(root, 'testsuite')
      const count = (name: string) => String(elementsOf(root, name).length)
      const totals = { tests: count('testcase'), failures: count('failure'), errors: '0' }
      expect(root.attributes).toEqual({ name: 'fitcheck', ...totals })
      expect(suite!.attributes).toMatchObject({ ...totals, skipped: count('skipped') })
      expect(Number(totals.tests)).toBe(1 + verdict.claims.length + verdict.notJudged.length)
      expect(totals.failures === '0').toBe(verdict.decision === 'ship')
      const all = textOf(root)
      for (const { id } of [...verdict.claims, ...verdict.notJudged]) {
        expect(
          elementsOf(root, 'testcase').filter(({ attributes }) => attributes['name'] === id),
        ).toHaveLength(1)
      }
      for (const { reason } of verdict.notJudged) expect(all).toContain(reason)
      for (const { code, sentence, remedy } of verdict.findings) {
        for (const part of [code, sentence, remedy]) expect(all).toContain(part)
      }
    },
  )

  it('stays well formed whatever the names', () => {
    const verdict = nastyVerdict()
    expect(casesOf(verdict).map(({ name }) => name)).toEqual(
      ['decision', ...[...verdict.claims, ...verdict.notJudged].map(({ id }) => id)].map(cleanText),
    )
  })

  it('gives any id and reason back as they are, but for what XML cannot hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (id, reason) => {
        const found = casesOf({ ...good, claims: [], notJudged: [{ id, reason }] })[1]!
        expect(found.name).toBe(cleanText(id))
        expect(found.text).toContain(cleanText(reason))
        expect(found.outcome.attributes['message']).toBe(found.text)
      }),
    )
  })
})
