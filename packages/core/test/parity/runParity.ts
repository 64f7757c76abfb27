import { agrees } from './agrees.js'
import { type ParityCase, readFixtures } from './fixture.js'
import { NOT_OFFERED } from './reference.js'
import { REFERENCES } from './references.js'

export interface GroupOutcome {
  readonly group: string
  readonly passed: number
  /** Case id with what was found and what was expected. */
  readonly failed: readonly string[]
  /** "function (reason)" to its number of cases. */
  readonly notCovered: ReadonlyMap<string, number>
}

/** Runs every case of a fixture folder against the functions that `REFERENCES` names. */
export function runParity(folder: string): GroupOutcome[] {
  return readFixtures(folder).map(({ group, cases }) => {
    let passed = 0
    const failed: string[] = []
    const notCovered = new Map<string, number>()
    for (const one of cases) {
      const reference = REFERENCES.get(one.fn)
      const without = reference ? reference.without?.(one) : NOT_OFFERED
      if (without !== undefined) {
        const key = `${one.fn} (${without})`
        notCovered.set(key, (notCovered.get(key) ?? 0) + 1)
        continue
      }
      const failure = compare(one)
      if (failure === undefined) passed++
      else failed.push(`${one.id}: ${failure}`)
    }
    return { group, passed, failed, notCovered }
  })
}

/** Undefined where our function agrees, or, where the reference raised, refuses the input too. */
function compare(one: ParityCase): string | undefined {
  const { run, target = (expected: unknown) => expected, tolerance } = REFERENCES.get(one.fn)!
  let found: unknown
  try {
    found = run(one)
  } catch (error) {
    if (error instanceof Error && error.name === 'InputError' && one.error) return undefined
    return `threw ${error}`
  }
  if (one.error) return `found ${show(found)}, expected an error: ${one.error.message}`
  const expected = target(one.expected)
  return agrees(found, expected, tolerance) ? undefined : `found ${show(found)}, expected ${show(expected)}`
}

function show(value: unknown): string {
  return JSON.stringify(value, (_key, part) => (typeof part === 'number' ? String(part) : part))
}

/** One block per group, and the closing line `N passed, N failed`. */
export function formatParity(outcomes: readonly GroupOutcome[]): string {
  const lines = outcomes.flatMap(({ group, passed, failed, notCovered }) => {
    const skipped = [...notCovered.values()].reduce((sum, count) => sum + count, 0)
    return [
      `${group}: ${passed} passed, ${failed.length} failed, ${skipped} not covered`,
      ...failed.map((failure) => `  failed ${failure}`),
      ...[...notCovered].map(([what, count]) => `  not covered ${count} x ${what}`),
    ]
  })
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0)
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed.length, 0)
  return [...lines, `${passed} passed, ${failed} failed`, ''].join('\n')
}
