import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nasty, nastyVerdict } from '../../test/nastyVerdict.js'
import { elementsOf, readXml, textOf, type XmlElement } from '../../test/readXml.js'
import { allVerdicts, recordedVerdict } from '../../test/recordedRuns.js'
import { style, styleHash } from './html/style.js'
import { toHtml } from './html.js'
import { cleanText } from './markup.js'
import { viewVerdict } from './viewVerdict.js'

const good = recordedVerdict('spam-hard-ham/good', 'spam')

function all(root: XmlElement): XmlElement[] {
  return [root, ...root.children.flatMap((child) => (typeof child === 'string' ? [] : all(child)))]
}

/** Elements that run, fetch, embed or send. */
const active = [
  'script',
  'link',
  'img',
  'iframe',
  'object',
  'embed',
  'form',
  'a',
  'base',
  'use',
  'image',
  'foreignObject',
]

function expectInert(root: XmlElement): void {
  for (const { name, attributes } of all(root)) {
    expect(active).not.toContain(name)
    for (const attribute of Object.keys(attributes)) {
      expect(attribute).not.toMatch(/^on|^(src|srcset|href|xlink:href|style|action|srcdoc)$/)
    }
  }
}

describe('toHtml', () => {
  it('has one h1, the decision with its reason, and a picture of it with a name', () => {
    const root = readXml(toHtml(good))
    expect(elementsOf(root, 'h1').map(textOf)).toEqual([viewVerdict(good).headline])
    expect(elementsOf(root, 'title').map(textOf)).toContain('Inconclusive')
    expect(root.attributes['lang']).toBe('en')
  })

  it('draws each claim as the view places it', () => {
    const [, floor] = elementsOf(readXml(toHtml(good)), 'svg').filter(
      ({ attributes }) => attributes['role'] === 'img',
    )
    const { figure } = viewVerdict(good).claims[0]!
    expect(textOf(elementsOf(floor!, 'title')[0]!)).toBe(figure.text)
    const [wrong, band] = elementsOf(floor!, 'rect')
    expect(Number.parseFloat(wrong!.attributes['width']!)).toBeCloseTo(100 * figure.bar, 2)
    expect(Number.parseFloat(band!.attributes['x']!)).toBeCloseTo(100 * figure.lower, 2)
    expect(Number.parseFloat(band!.attributes['width']!)).toBeCloseTo(100 * (figure.upper - figure.lower), 2)
    const [dot] = elementsOf(floor!, 'circle')
    expect(Number.parseFloat(dot!.attributes['cx']!)).toBeCloseTo(100 * figure.estimate!, 2)
  })

  it('has matrices as tables with headers both ways', () => {
    const tables = elementsOf(readXml(toHtml(good)), 'table').filter(
      ({ attributes }) => attributes['class'] === 'matrix',
    )
    expect(tables).toHaveLength(3)
    const [, tuned] = tables
    expect(elementsOf(tuned!, 'th').map(({ attributes }) => attributes['scope'])).toEqual([
      'col',
      'col',
      'row',
      'row',
    ])
    expect(elementsOf(tuned!, 'b').map(textOf)).toEqual(['224', '31', '14', '106'])
  })

  it('allows its own style sheet and nothing else', () => {
    expect(styleHash).toBe(`sha256-${createHash('sha256').update(style).digest('base64')}`)
    expect(style).not.toMatch(/url\(|@import|<|&/)
    const text = toHtml(good)
    const [policy] = elementsOf(readXml(text), 'meta').filter(({ attributes }) => attributes['http-equiv'])
    expect(policy!.attributes['content']).toBe(
      `default-src 'none'; style-src '${styleHash}'; base-uri 'none'; form-action 'none'`,
    )
    expect(text.indexOf('Content-Security-Policy')).toBeLessThan(text.indexOf('<style'))
  })

  it.each(allVerdicts())(
    'holds every claim, finding and thing not judged, and nothing active: $name',
    ({ verdict }) => {
      const text = toHtml(verdict)
      expect(toHtml(structuredClone(verdict))).toBe(text)
      expect(text).not.toMatch(/undefined|null|NaN|\[object|https?:/)
      const root = readXml(text)
      expectInert(root)
      for (const image of elementsOf(root, 'svg')) {
        if (image.attributes['aria-hidden'] === 'true') continue
        expect(image.attributes['role']).toBe('img')
        expect(textOf(elementsOf(image, 'title')[0]!)).not.toBe('')
      }
      const ids = all(root).flatMap(({ attributes }) => attributes['id'] ?? [])
      expect(new Set(ids)).toEqual(new Set(verdict.claims.map(({ id }) => id)))
      expect(ids).toHaveLength(verdict.claims.length)
      const view = viewVerdict(verdict)
      const shown = textOf(root)
      const parts = [
        ...view.reasons,
        ...view.facts,
        ...view.claims.flatMap(({ title, value, interval, counts, stateWord, sentences }) => [
          title,
          value,
          interval,
          counts,
          stateWord,
          ...sentences,
        ]),
        ...view.findings.flatMap(({ code, title, sentence, remedy, examples }) => [
          code,
          title,
          sentence,
          remedy,
          ...examples,
        ]),
        ...view.notJudged.flatMap(({ title, reason }) => [title, reason]),
        view.scope,
        verdict.policy.hash,
      ]
      for (const part of parts) expect(shown).toContain(part)
    },
  )

  it('takes nothing in the data for markup', () => {
    const verdict = nastyVerdict()
    const root = readXml(toHtml(verdict))
    expectInert(root)
    const shown = textOf(root)
    for (const name of nasty) expect(shown).toContain(cleanText(name))
  })

  it('stays well formed and inert whatever stands in it', () => {
    const text = fc.string({ unit: 'binary', maxLength: 30 })
    fc.assert(
      fc.property(text, text, (name, sentence) => {
        const claim = {
          ...good.claims[0]!,
          id: `slice/a=${name}/recall`,
          slice: { column: 'a', value: name },
        }
        const finding = { ...good.findings[0]!, sentence, examples: [name] }
        const root = readXml(toHtml({ ...good, claims: [claim], findings: [finding] }))
        expectInert(root)
        expect(textOf(root)).toContain(cleanText(sentence))
      }),
      { numRuns: 50 },
    )
  })

  it('lists confusions where there are too many classes for a matrix', () => {
    const classes = 30
    const labels = Array.from({ length: classes }, (_, i) => `c${i}`)
    const matrix = labels.map((_, i) => labels.map((_, j) => (i === j ? 5 : i === 3 && j === 7 ? 4 : 0)))
    const none = labels.map(() => 0)
    const tuned = {
      ...good.metrics.clean['domain-test']!.tuned!,
      confusion: { labels, matrix, invalid: none, missing: none },
    }
    const verdict = {
      ...good,
      task: 'multiclass' as const,
      metrics: { ...good.metrics, clean: { 'domain-test': { tuned } } },
    }
    const root = readXml(toHtml(verdict))
    expect(
      elementsOf(root, 'table').some(({ attributes }) => attributes['class']?.startsWith('matrix')),
    ).toBe(false)
    const row = elementsOf(root, 'tr').find((row) => textOf(row).startsWith('c3'))
    expect(row!.children.map((cell) => (typeof cell === 'string' ? cell : textOf(cell)))).toEqual([
      'c3',
      'c7',
      '4',
    ])
  })
})

describe('the style sheet', () => {
  const tokens = (from: string): Record<string, string> =>
    Object.fromEntries(
      [...from.matchAll(/--([\w-]+):(#[0-9a-f]{6})/g)].map(([, name, colour]) => [name!, colour!]),
    )
  const [light = '', dark = ''] = style.split('@media screen and (prefers-color-scheme:dark)')

  // WCAG 2.2, success criterion 1.4.3 and the definition of contrast ratio.
  const luminance = (colour: string) =>
    [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
      .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i]!, 0)
  const contrast = (a: string, b: string) => {
    const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
    return (high + 0.05) / (low + 0.05)
  }

  it.each([
    ['light', tokens(light)],
    ['dark', tokens(dark)],
  ])('has text of 4.5:1 and marks of 3:1 on every ground it is used on: %s', (_, colour) => {
    const grounds = {
      paper: ['ink', 'soft', 'faint', 'met', 'failed', 'open'],
      wash: ['ink', 'soft', 'faint'],
    }
    for (const [ground, texts] of Object.entries(grounds)) {
      for (const text of texts) expect(contrast(colour[text]!, colour[ground]!)).toBeGreaterThanOrEqual(4.5)
    }
    for (const tone of ['met', 'failed', 'open', 'tuned']) {
      expect(contrast(colour['soft']!, colour[`${tone}-wash`]!)).toBeGreaterThanOrEqual(4.5)
      if (tone !== 'tuned')
        expect(contrast(colour[tone]!, colour[`${tone}-wash`]!)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(colour[tone]!, colour['wash']!)).toBeGreaterThanOrEqual(3)
    }
    expect(contrast(colour['base']!, colour['paper']!)).toBeGreaterThanOrEqual(3)
  })
})
