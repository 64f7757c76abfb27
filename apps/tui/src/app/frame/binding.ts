import { type KeyName, keyMark } from './keys.js'

/** What keys do on a screen: the bottom line, the list under `?` and the keys themselves are all made of these. */
export interface Binding {
  readonly keys: readonly KeyName[]
  /** One to four words: "check", "next question". */
  readonly label: string
  readonly run: (key: KeyName) => void
  /** Whether it holds while a field takes what is typed. */
  readonly inField?: boolean
  /** Left out of the bottom line, where the common ones stand; `?` lists all. */
  readonly quiet?: boolean
  /** Written instead of all keys: `a-d`. */
  readonly shown?: string
}

export function bindingOf(bindings: readonly Binding[], key: KeyName, inField: boolean): Binding | undefined {
  return bindings.find((binding) => binding.keys.includes(key) && (!inField || binding.inField === true))
}

/** The keys of a binding as they are written: arrows joined, the vim twin left out of the short form. */
export function keysShown({ keys, shown }: Binding, ascii: boolean): string {
  if (shown !== undefined) return shown
  const arrows = ['up', 'down', 'left', 'right']
  const first = arrows.includes(keys[0]!) ? keys.filter((key) => arrows.includes(key)) : keys.slice(0, 1)
  return first.map((key) => keyMark(key, ascii)).join(ascii ? '/' : '')
}
