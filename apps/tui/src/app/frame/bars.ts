import stringWidth from 'string-width'
import type { Glyphs } from '../../ui/glyphs.js'
import { type Line, type Span, span, widthOf } from '../../ui/line.js'
import { type Place, placeNames, places } from '../places.js'
import { type Binding, keysShown } from './binding.js'

const BRAND = ' Fitcheck'
const GAP = 2

/** The places by name, and a rule under them that is heavy where the learner is. */
export function topBar(current: Place | null, width: number, glyphs: Glyphs): Line[] {
  const gap = width >= BRAND.length + places.length * 10 ? GAP : 1
  const names: Span[] = []
  const rule: Span[] = []
  let column = stringWidth(BRAND)
  let drawn = 0
  for (const place of places) {
    const name = placeNames[place]
    if (column + gap + name.length > width) break
    names.push(span(' '.repeat(gap)), span(name, place === current ? undefined : 'quiet', place === current))
    column += gap
    if (place === current) {
      rule.push(
        span(glyphs.rule.repeat(column - drawn), 'quiet'),
        span(glyphs.heavyRule.repeat(name.length), undefined, true),
      )
      drawn = column + name.length
    }
    column += name.length
  }
  const help: Line = [span('?', undefined, true), span(' keys ', 'quiet')]
  const left: Line = [span(BRAND, undefined, true), ...names]
  const room = width - widthOf(left) - widthOf(help)
  const bar = room >= 1 ? [...left, span(' '.repeat(room)), ...help] : left
  return [bar, [...rule, span(glyphs.rule.repeat(Math.max(0, width - drawn)), 'quiet')]]
}

/**
 * The keys of the screen, as many as fit, and at the right how many rows are out of sight. In a field those come first that
 * hold there; the others after the key that leaves it.
 */
export function bottomBar(
  bindings: readonly Binding[],
  {
    above,
    below,
    inField,
    width,
    glyphs,
  }: { above: number; below: number; inField: boolean; width: number; glyphs: Glyphs },
): Line {
  const hidden = [
    ...(above > 0 ? [`${glyphs.above} ${above}`] : []),
    ...(below > 0 ? [`${glyphs.below} ${below}`] : []),
  ]
  const said = hidden.length > 0 ? `${hidden.join(' ')} more ` : ''
  const more: Line = said === '' || stringWidth(said) >= width ? [] : [span(said, 'quiet')]
  const shown = bindings.filter(({ quiet }) => !quiet)
  const ordered = inField
    ? [...shown.filter((each) => each.inField), ...shown.filter((each) => !each.inField)]
    : shown
  const keys: Span[] = [span(' ')]
  for (const binding of ordered) {
    const next = [
      span(keysShown(binding, glyphs.rule === '-'), inField && !binding.inField ? 'quiet' : undefined, true),
      span(` ${binding.label}  `, 'quiet'),
    ]
    if (widthOf(keys) + widthOf(next) - 2 + widthOf(more) > width) continue
    keys.push(...next)
  }
  const line = cutEnd(keys, width - widthOf(more))
  return [...line, span(' '.repeat(Math.max(0, width - widthOf(line) - widthOf(more)))), ...more]
}

/** Without the gap after the last key, where it would not fit. */
function cutEnd(keys: readonly Span[], width: number): Line {
  if (widthOf(keys) <= width) return keys
  const last = keys.at(-1)!
  return [...keys.slice(0, -1), { ...last, text: last.text.trimEnd() }]
}
