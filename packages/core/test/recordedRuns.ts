import { readdirSync, readFileSync } from 'node:fs'
import type { ClassEvaluation, Evaluation, MultilabelEvaluation } from '../src/evaluation/evaluation.js'
import { judge } from '../src/verdict/judge.js'
import { parsePolicy } from '../src/verdict/parsePolicy.js'
import type { PresetName } from '../src/verdict/policy.js'
import type { Verdict } from '../src/verdict/verdict.js'

const folder = new URL('../fixtures/runs/', import.meta.url)

/** The names of the recorded runs of binary and multiclass tasks. */
export const classRuns: readonly string[] = runNames().filter(
  (name) => evaluationOf(name).task !== 'multilabel',
)

/** The recorded predictions of a binary or multiclass run, such as `spam-hard-ham/good`. */
export function recordedRun(name: string): ClassEvaluation {
  return evaluationOf(name)
}

/** The recorded predictions of a multilabel run, such as `nafld-older/good`. */
export function recordedMultilabelRun(name: string): MultilabelEvaluation {
  return evaluationOf(name)
}

function runNames(): readonly string[] {
  return readdirSync(folder).map((file) => file.replace('.json', '').replace('--', '/'))
}

function evaluationOf(name: string) {
  return JSON.parse(readFileSync(new URL(`${name.replace('/', '--')}.json`, folder), 'utf8')).evaluation
}

/** The verdict on a recorded run under a preset, and what else the policy says. */
export function recordedVerdict(
  name: string,
  preset: PresetName,
  more: Record<string, unknown> = {},
): Verdict {
  return judge(evaluationOf(name), parsePolicy({ extends: preset, ...more }))
}

/** Every recorded run under every preset that its task allows. */
export function allVerdicts(): readonly { readonly name: string; readonly verdict: Verdict }[] {
  const presets: readonly PresetName[] = ['balanced', 'medical', 'spam', 'fraud', 'moderation']
  return runNames().flatMap((run) => {
    const evaluation: Evaluation = evaluationOf(run)
    const allowed: readonly PresetName[] = evaluation.task === 'binary' ? presets : ['balanced', 'fraud']
    return allowed.map((preset) => ({
      name: `${run} under ${preset}`,
      verdict: judge(evaluation, parsePolicy({ extends: preset })),
    }))
  })
}
