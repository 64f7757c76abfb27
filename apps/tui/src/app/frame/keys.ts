import type { Key } from 'ink'

/**
 * One key as bindings name it: a character as typed (`a`, `?`, `G`), or `up`, `down`, `left`, `right`, `pageup`,
 * `pagedown`, `home`, `end`, `enter`, `escape`, `tab`, `shift-tab`, `backspace`, `delete`, `ctrl-c`.
 */
export type KeyName = string

const named = {
  upArrow: 'up',
  downArrow: 'down',
  leftArrow: 'left',
  rightArrow: 'right',
  pageUp: 'pageup',
  pageDown: 'pagedown',
  home: 'home',
  end: 'end',
  return: 'enter',
  escape: 'escape',
  backspace: 'backspace',
  delete: 'delete',
} as const satisfies Partial<Record<keyof Key, KeyName>>

const controls: Readonly<Record<string, KeyName>> = {
  '\r': 'enter',
  '\n': 'enter',
  '\t': 'tab',
  '\u001b': 'escape',
  '\u007f': 'backspace',
  '\b': 'backspace',
}

/** The keys in one report of the terminal: a slow line delivers several characters together. */
export function keysOf(input: string, key: Key): KeyName[] {
  if (key.tab) return [key.shift ? 'shift-tab' : 'tab']
  const special = Object.entries(named).find(([flag]) => key[flag as keyof typeof named])
  if (special) return [special[1]]
  if (key.ctrl) return [`ctrl-${input}`]
  const keys = [...input].map((character) => controls[character] ?? withControl(character))
  // Escape and a letter that arrive together look like Alt and the letter.
  return key.meta ? ['escape', ...keys] : keys
}

/** Control characters come as they are where they arrive among others. */
function withControl(character: string): KeyName {
  const code = character.codePointAt(0)!
  return code < 27 ? `ctrl-${String.fromCharCode(code + 96)}` : character
}

/** Whether a key is a character that a field takes. */
export function isTyped(key: KeyName): boolean {
  return [...key].length === 1 && !/\p{Cc}/u.test(key)
}

const marks: Readonly<Record<KeyName, readonly [shown: string, ascii: string]>> = {
  up: ['↑', 'Up'],
  down: ['↓', 'Down'],
  left: ['←', 'Left'],
  right: ['→', 'Right'],
  enter: ['⏎', 'Enter'],
  escape: ['Esc', 'Esc'],
  tab: ['Tab', 'Tab'],
  'shift-tab': ['Shift-Tab', 'Shift-Tab'],
  pageup: ['PgUp', 'PgUp'],
  pagedown: ['PgDn', 'PgDn'],
  home: ['Home', 'Home'],
  end: ['End', 'End'],
  ' ': ['Space', 'Space'],
}

/** A key as it is written on the screen. */
export function keyMark(key: KeyName, ascii: boolean): string {
  const mark = marks[key]?.[ascii ? 1 : 0]
  return mark ?? key.replace(/^ctrl-(.)/, (_, letter: string) => `Ctrl-${letter.toUpperCase()}`)
}
