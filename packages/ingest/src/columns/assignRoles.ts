import { badInput, counted, listed } from '../badInput.js'
import type { ColumnRole, FileRole, ReadOptions } from '../reading.js'
import { type AnswerRole, roleByName } from './columnName.js'
import { MODELS, ownModel } from './model.js'

const ANSWERS: readonly AnswerRole[] = ['pred', 'score', 'probs']
/** What a grade stands in place of. */
const NOT_GRADED: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['label', 'pred', 'probs'])

/**
 * The role of each column: what `--columns` names, then what names say. Never a guess between two: a name that fits
 * two roles, or two names that fit one, is an error that asks. In a file given as one model's, `pred`, `score` and
 * `probs` are that model's; elsewhere each model has its own and a plain `pred` says too little.
 *
 * Where answers are graded, a grade is a score, and labels and predictions are not used.
 *
 * @returns one role per name, `null` for a column that is not used
 * @throws IngestError `AMBIGUOUS_COLUMN`, `MISUSE`
 */
export function assignRoles(
  names: readonly string[],
  fileRole: FileRole,
  overrides: NonNullable<ReadOptions['columns']>,
  file: string,
  { graded = false }: { readonly graded?: boolean } = {},
): (ColumnRole | null)[] {
  const own = ownModel(fileRole)
  const candidates = new Map<ColumnRole, number[]>()
  const propose = (role: ColumnRole, column: number) => {
    candidates.set(role, [...(candidates.get(role) ?? []), column])
  }

  const named = new Map<number, ColumnRole>()
  const settled = new Set<ColumnRole>()
  for (const [role, wanted] of Object.entries(overrides) as [ColumnRole, string | readonly string[]][]) {
    const target = roleInFile(role, fileRole)
    if (target === null) continue
    for (const name of typeof wanted === 'string' ? [wanted] : wanted) {
      for (const column of columnsCalled(name, names)) {
        const taken = named.get(column)
        if (taken !== undefined && taken !== target) throw namedTwice(file, names[column]!, taken, target)
        if (taken === undefined) propose(target, column)
        named.set(column, target)
        settled.add(target)
      }
    }
  }

  const plain: Record<AnswerRole, number[]> = { pred: [], score: [], probs: [] }
  names.forEach((name, column) => {
    const guess = named.has(column) ? null : roleByName(name, { graded })
    if (guess === null || (graded && NOT_GRADED.has(guess.role))) return
    let role: ColumnRole = guess.role
    if ('model' in guess) {
      if (own !== null && guess.model !== null && guess.model !== own) return
      if (own === null && guess.model === null) {
        plain[guess.role].push(column)
        return
      }
      if (own === null) role = `${guess.model!}_${guess.role}`
    }
    if (!settled.has(role)) propose(role, column)
  })

  for (const answer of ANSWERS) {
    const roles = MODELS.map((model) => `${model}_${answer}` as const)
    if (plain[answer].length === 0 || roles.some((role) => settled.has(role))) continue
    if (roles.some((role) => !candidates.has(role)))
      throw whoseAnswer(file, names[plain[answer][0]!]!, answer)
  }

  const result: (ColumnRole | null)[] = names.map(() => null)
  for (const [role, columns] of candidates) {
    if (columns.length > 1 && role !== 'slice')
      throw twoForOne(
        file,
        columns.map((column) => names[column]!),
        role,
      )
    for (const column of columns) result[column] = role
  }
  return result
}

/** Where a role that `--columns` names stands in this file; `null` where it is the other model's. */
export function roleInFile(role: ColumnRole, fileRole: FileRole): ColumnRole | null {
  const own = ownModel(fileRole)
  if (own === null) return ANSWERS.includes(role as AnswerRole) ? null : role
  const [, model, answer] = /^(base|tuned)_(.+)$/.exec(role) ?? []
  if (answer === undefined) return role
  return model === own ? (answer as AnswerRole) : null
}

/** The columns of that very name; where there is none, of that name in another case. */
export function columnsCalled(name: string, names: readonly string[]): number[] {
  const all = names.map((_, column) => column)
  const exact = all.filter((column) => names[column] === name)
  return exact.length > 0
    ? exact
    : all.filter((column) => names[column]!.toLowerCase() === name.toLowerCase())
}

function namedTwice(file: string, column: string, first: ColumnRole, second: ColumnRole) {
  const found = `${first} and ${second}`
  const problem = `--columns names this column as ${found}`
  return badInput(
    'MISUSE',
    { file, column, found, expected: 'one role', remedy: 'Name it for one of them.' },
    problem,
  )
}

function whoseAnswer(file: string, column: string, answer: AnswerRole) {
  const roles = `base_${answer} or tuned_${answer}`
  const remedy = `Say which with --columns tuned_${answer}=${column}, or give the file as one model's.`
  return badInput(
    'AMBIGUOUS_COLUMN',
    { file, column, found: column, expected: roles, remedy },
    `this may be ${roles}`,
  )
}

function twoForOne(file: string, columns: readonly string[], role: ColumnRole) {
  const found = listed(columns)
  const problem = `${counted(columns.length, 'column')} may be the ${role}: ${found}`
  const distinct = new Set(columns).size > 1
  const remedy = distinct
    ? `Say which with --columns ${role}=${columns[0]}.`
    : 'Give each column a name of its own.'
  return badInput(
    'AMBIGUOUS_COLUMN',
    { file, column: columns[0]!, found, expected: `one ${role} column`, remedy },
    problem,
  )
}
