import type { Label } from '@fitcheck/core/verdict'
import { fail } from './cellError.js'

function readLabel(cell: unknown, expected: string): Label {
  if (typeof cell === 'string' || typeof cell === 'boolean') return cell
  if (typeof cell === 'number' && Number.isFinite(cell)) return cell === 0 ? 0 : cell
  if (Array.isArray(cell)) {
    const remedy = 'Where rows have several labels, each row has a list of them; --task multilabel says so.'
    return fail('BAD_VALUE', cell, `${expected}, one per row`, remedy)
  }
  return fail('BAD_VALUE', cell, expected)
}

export function readTruth(cell: unknown): Label {
  if (cell === null)
    return fail('BAD_VALUE', cell, 'the true label', 'Label the row, or remove it from the file.')
  return readLabel(cell, 'a label (text, number or boolean)')
}

export function readPrediction(cell: unknown): Label | null {
  return cell === null ? null : readLabel(cell, 'a predicted label (text, number or boolean)')
}

export function readTrueLabels(cell: unknown): readonly Label[] {
  const remedy = 'Label the row (a row without any label has an empty list), or remove it from the file.'
  return readLabels(cell) ?? fail('BAD_VALUE', cell, 'the true labels', remedy)
}

/** A list, or a text that joins labels by `|`, or that is a JSON list; white space beside a bar is nobody's. */
export function readLabels(cell: unknown): readonly Label[] | null {
  if (cell === null) return null
  const expected = 'a list of labels, or labels joined by |'
  if (typeof cell !== 'string' && !Array.isArray(cell)) return fail('BAD_VALUE', cell, expected)
  const isJson = typeof cell === 'string' && /^\s*\[/.test(cell)
  const list: unknown = isJson ? parsedOrNull(cell) : cell
  if (list === null) return fail('BAD_VALUE', cell, `${expected} (what begins with [ is JSON)`)
  const parts: unknown[] = typeof list === 'string' ? splitAtBars(list) : (list as unknown[])
  const labels = parts.map((part) =>
    part === null || part === '' || Array.isArray(part)
      ? fail('BAD_VALUE', cell, `${expected}, none of them empty`)
      : readLabel(part, expected),
  )
  if (new Set(labels).size < labels.length) {
    const remedy = 'If these are flags, one per label, write the labels whose flag is set.'
    return fail('BAD_VALUE', cell, `${expected}, each once`, remedy)
  }
  return labels
}

/** The parts of a text that joins them by `|`. */
export function splitAtBars(text: string): string[] {
  return text.trim() === '' ? [] : text.split('|').map((part) => part.trim())
}

/** What a text is as JSON; `null` where it is none. */
export function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
