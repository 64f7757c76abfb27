import type { Label } from '../evaluation/evaluation.js'

/**
 * The order of classes: numbers by size, false before true, strings by code point (as Python sorts them, and not by
 * UTF-16 unit as JavaScript does by default). Both labels are of one type.
 */
export function compareLabels(a: Label, b: Label): number {
  if (typeof a !== 'string' || typeof b !== 'string') return Number(a) - Number(b)
  const shorter = Math.min(a.length, b.length)
  let at = 0
  while (at < shorter && a.charCodeAt(at) === b.charCodeAt(at)) at++
  return at === shorter ? a.length - b.length : rank(a.charCodeAt(at)) - rank(b.charCodeAt(at))
}

/** Surrogates stand for code points above all others, though their units are not the highest. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit
}
