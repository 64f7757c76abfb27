import type { ColumnRole } from '../reading.js'

/** What a column may be by its name: a role, or one that each model has (`pred`), with the model where it is named. */
export type NamedRole =
  | { readonly role: Exclude<ColumnRole, AnswerRole | ModelRole> }
  | { readonly role: AnswerRole; readonly model: 'base' | 'tuned' | null }

/** Roles that each model has one of. */
export type AnswerRole = 'pred' | 'score' | 'probs'
type ModelRole = `${'base' | 'tuned'}_${AnswerRole}`

/** Names by role (`contract.md`, "Rows"), lower case, without separators: `y_true`, `Y-True` and `yTrue` are one. */
const ROLES: Readonly<Record<string, Exclude<ColumnRole, ModelRole>>> = byName({
  id: ['id', 'docid', 'sampleid', 'index'],
  split: ['split', 'set', 'fold'],
  label: ['label', 'ytrue', 'target', 'expected', 'reference', 'references', 'gold', 'answer'],
  pred: ['pred', 'prediction', 'predictions', 'ypred', 'output', 'picked'],
  score: ['score', 'yscore', 'prob', 'probability', 'confidence'],
  probs: ['probs', 'yproba', 'probabilities'],
  slice: ['slice', 'group'],
  cluster: ['cluster', 'clusterid'],
  weight: ['weight', 'sampleweight'],
  text: ['text', 'prompt', 'input'],
  input_hash: ['inputhash', 'dochash'],
})

/** Names of what says whether an answer was right, in a file where answers are graded. */
const GRADES = ['correct', 'iscorrect', 'correctness', 'grade']

const MODELS = [
  ['base', 'base'],
  ['baseline', 'base'],
  ['tuned', 'tuned'],
  ['finetuned', 'tuned'],
] as const

/**
 * What a column's name says it is; `null` where it says nothing. Case and separators do not count.
 *
 * @example
 * roleByName('Y_True') // { role: 'label' }
 * @example
 * roleByName('tuned_prob') // { role: 'score', model: 'tuned' }
 * @example
 * roleByName('base_correct', { graded: true }) // { role: 'score', model: 'base' }
 */
export function roleByName(
  name: string,
  { graded = false }: { readonly graded?: boolean } = {},
): NamedRole | null {
  const named = (part: string) => {
    if (Object.hasOwn(ROLES, part)) return ROLES[part]!
    return graded && GRADES.includes(part) ? 'score' : undefined
  }
  if (/^slice[\s_.-]+./i.test(name.trim())) return { role: 'slice' }
  const bare = name.toLowerCase().replace(/[\s_.-]+/g, '')
  const role = named(bare)
  if (role !== undefined) return isAnswer(role) ? { role, model: null } : { role }
  for (const [prefix, model] of MODELS) {
    const rest = bare.startsWith(prefix)
      ? bare.slice(prefix.length)
      : bare.endsWith(prefix)
        ? bare.slice(0, -prefix.length)
        : ''
    const answer = named(rest)
    if (answer !== undefined && isAnswer(answer)) return { role: answer, model }
  }
  return null
}

function isAnswer(role: string): role is AnswerRole {
  return role === 'pred' || role === 'score' || role === 'probs'
}

function byName<R extends string>(names: Readonly<Record<R, readonly string[]>>): Record<string, R> {
  const roles: Record<string, R> = {}
  for (const role of Object.keys(names) as R[]) for (const name of names[role]) roles[name] = role
  return roles
}
