import stringWidth from 'string-width'
import { isTyped, type KeyName } from './keys.js'

/** A line of text being written; `caret` counts characters before it. */
export interface TextField {
  readonly text: string
  readonly caret: number
}

export function fieldOf(text: string): TextField {
  return { text, caret: [...text].length }
}

/**
 * The field after a key; the same object where the key is none of its own.
 * @example
 * typeInto(fieldOf('0.8'), '5') // { text: '0.85', caret: 4 }
 */
export function typeInto(field: TextField, key: KeyName): TextField {
  const characters = [...field.text]
  const { caret } = field
  const at = (next: number) => ({ ...field, caret: Math.max(0, Math.min(characters.length, next)) })
  const without = (index: number) => ({ text: characters.toSpliced(index, 1).join(''), caret: index })
  switch (key) {
    case 'left':
      return at(caret - 1)
    case 'right':
      return at(caret + 1)
    case 'home':
    case 'ctrl-a':
      return at(0)
    case 'end':
    case 'ctrl-e':
      return at(characters.length)
    case 'backspace':
      return caret > 0 ? without(caret - 1) : field
    case 'delete':
    case 'ctrl-d':
      return caret < characters.length ? without(caret) : field
    case 'ctrl-u':
      return { text: characters.slice(caret).join(''), caret: 0 }
    default:
      return isTyped(key) ? { text: characters.toSpliced(caret, 0, key).join(''), caret: caret + 1 } : field
  }
}

/** The part of a field that fits `columns` cells with its caret in it, and the cell the caret stands on. */
export function fieldWindow({ text, caret }: TextField, columns: number): { shown: string; column: number } {
  const characters = [...text]
  let start = 0
  while (stringWidth(characters.slice(start, caret).join('')) > columns - 1) start += 1
  let end = characters.length
  while (stringWidth(characters.slice(start, end).join('')) > columns) end -= 1
  return {
    shown: characters.slice(start, end).join(''),
    column: stringWidth(characters.slice(start, caret).join('')),
  }
}

/** A long field in rows of at most `columns` cells, and where its caret stands. */
export function fieldRows(
  { text, caret }: TextField,
  columns: number,
): { readonly rows: readonly string[]; readonly row: number; readonly column: number } {
  const rows: string[][] = [[]]
  let at = { row: 0, column: 0 }
  for (const [i, character] of [...text, ''].entries()) {
    if (i === caret) at = { row: rows.length - 1, column: stringWidth(rows.at(-1)!.join('')) }
    const row = rows.at(-1)!
    const room = columns - (character === ' ' ? 0 : 1)
    if (stringWidth(row.join('')) + stringWidth(character) <= room) {
      row.push(character)
      continue
    }
    const lastSpace = row.lastIndexOf(' ')
    const carried = lastSpace < 0 ? [] : row.splice(lastSpace + 1)
    rows.push([...carried, character])
    if (i - carried.length <= caret && i >= caret)
      at = {
        row: rows.length - 1,
        column: stringWidth(carried.slice(0, caret - i + carried.length).join('')),
      }
  }
  return { rows: rows.map((row) => row.join('')), ...at }
}
