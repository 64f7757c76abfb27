import type { FileRole } from '@fitcheck/ingest'

/** The roles a file can be chosen as, in words. */
export const roleWords: Readonly<Record<Exclude<FileRole, 'log'>, string>> = {
  all: 'both models',
  base: 'base model',
  tuned: 'tuned model',
  train: 'training rows',
  validation: 'validation rows',
  general: 'general rows',
}

const hints: readonly (readonly [RegExp, FileRole])[] = [
  [/(^|[^a-z])(general|retention|source)([^a-z]|$)/, 'general'],
  [/(^|[^a-z])(valid|validation|val|dev)([^a-z]|$)/, 'validation'],
  [/(^|[^a-z])train(ing)?([^a-z]|$)/, 'train'],
  [/(^|[^a-z])(tuned|finetuned|fine[-_. ]?tuned?|ft|lora|adapter)([^a-z]|$)/, 'tuned'],
  [/(^|[^a-z])(base|baseline|before|original)([^a-z]|$)/, 'base'],
]

/**
 * A role for each of several files, by their names: shown, and correctable. The rows to judge come from one file with
 * both models, or from two that are joined; what no name tells apart is taken in the order given.
 * @example
 * guessRoles(['base.csv', 'tuned.csv', 'train.csv']) // ['base', 'tuned', 'train']
 */
export function guessRoles(names: readonly string[], taken: readonly FileRole[] = []): FileRole[] {
  const guessed = names.map((name) => hints.find(([hint]) => hint.test(name.toLowerCase()))?.[1] ?? null)
  const open = guessed.filter((role) => role === null).length
  const named = [...guessed, ...taken]
  return guessed.map((role) => {
    if (role !== null) return role
    const single =
      open === 1 && !named.some((other) => other === 'base' || other === 'tuned' || other === 'all')
    const next = single ? 'all' : firstFree(named)
    named.push(next)
    return next
  })
}

function firstFree(named: readonly (FileRole | null)[]): FileRole {
  const order: readonly FileRole[] = ['base', 'tuned', 'train', 'general', 'validation']
  if (named.includes('all')) return order.slice(2).find((role) => !named.includes(role)) ?? 'general'
  return order.find((role) => !named.includes(role)) ?? 'general'
}

/** A name no other file has: `rows.csv`, `rows.csv (2)`. */
export function distinctName(name: string, others: readonly string[]): string {
  if (!others.includes(name)) return name
  for (let i = 2; ; i++) if (!others.includes(`${name} (${i})`)) return `${name} (${i})`
}
