import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { fieldOf, fieldRows, fieldWindow, typeInto } from './textField.js'

const typed = (start: string, ...keys: string[]) => keys.reduce(typeInto, fieldOf(start))

describe('typeInto', () => {
  it('puts characters where the caret is', () => {
    expect(typed('0.5', 'left', '7')).toEqual({ text: '0.75', caret: 3 })
    expect(typed('ab', 'home', 'é', 'end', '😀')).toEqual({ text: 'éab😀', caret: 4 })
  })

  it('takes characters away on either side', () => {
    expect(typed('abc', 'left', 'backspace')).toEqual({ text: 'ac', caret: 1 })
    expect(typed('abc', 'home', 'delete')).toEqual({ text: 'bc', caret: 0 })
    expect(typed('abc', 'left', 'ctrl-u')).toEqual({ text: 'c', caret: 0 })
  })

  it('leaves the field as it is on any other key', () => {
    const field = fieldOf('abc')
    for (const key of ['up', 'enter', 'escape', 'ctrl-x', 'pageup']) expect(typeInto(field, key)).toBe(field)
  })
})

const texts = [
  '',
  '0.85',
  'more rows alone',
  '一二三四五六七',
  'a very long answer without an end 😀 and more',
]

it('fieldWindow keeps the caret in view and never exceeds its columns', () => {
  expect(fieldWindow(fieldOf('0.85'), 10)).toEqual({ shown: '0.85', column: 4 })
  for (const text of texts)
    for (let caret = 0; caret <= [...text].length; caret++)
      for (const columns of [4, 7, 12]) {
        const { shown, column } = fieldWindow({ text, caret }, columns)
        expect(stringWidth(shown)).toBeLessThanOrEqual(columns)
        expect(column).toBeLessThan(columns)
      }
})

describe('fieldRows', () => {
  it('breaks between words and says where the caret stands', () => {
    expect(fieldRows(fieldOf('more rows alone'), 10)).toEqual({
      rows: ['more rows ', 'alone'],
      row: 1,
      column: 5,
    })
    expect(fieldRows({ text: 'more rows alone', caret: 11 }, 10)).toMatchObject({ row: 1, column: 1 })
  })

  it('loses no character, exceeds no row, and finds every caret', () => {
    for (const text of texts)
      for (const columns of [6, 9, 15])
        for (let caret = 0; caret <= [...text].length; caret++) {
          const { rows, row, column } = fieldRows({ text, caret }, columns)
          expect(rows.join('')).toBe(text)
          for (const each of rows) expect(stringWidth(each)).toBeLessThanOrEqual(columns)
          const before = rows.slice(0, row).join('').length
          const here = [...text].slice(0, caret).join('').length - before
          expect(column).toBe(stringWidth(rows[row]!.slice(0, here)))
        }
  })
})
