import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parseTrainerState } from '../training/parseTrainerState.js'
import { judge } from '../verdict/judge.js'
import { parsePolicy } from '../verdict/parsePolicy.js'
import type { Severity } from '../verdict/verdict.js'

/**
 * What is found in every recorded run under `balanced`, its training log given. The logs are the runs' own
 * `trainer_state.json`, cut down to steps, epochs and losses.
 */
const table: readonly (readonly [run: string, serious: string, warning: string, info: string])[] = [
  ['breast-cancer/good', '', 'one-sided-gain miscalibration too-small', 'threshold prevalence-shift'],
  ['breast-cancer/high_lr', 'overfitting forgetting', 'miscalibration too-small', 'prevalence-shift'],
  ['breast-cancer/leakage', 'leakage', 'unstable-training overfitting too-small', ''],
  ['breast-cancer/overfit', '', 'overfitting miscalibration too-small', 'threshold prevalence-shift'],
  [
    'breast-cancer/undertrained',
    '',
    'no-change undertraining miscalibration too-small floors-below-base',
    'threshold prevalence-shift',
  ],
  ['digits-rotated/good', 'overfitting forgetting', '', ''],
  ['digits-rotated/high_lr', 'overfitting forgetting', 'unstable-training miscalibration', 'too-small'],
  ['digits-rotated/leakage', 'leakage forgetting', '', ''],
  ['digits-rotated/overfit', 'overfitting forgetting', 'miscalibration', ''],
  ['digits-rotated/replay', 'overfitting', '', ''],
  ['digits-rotated/undertrained', '', 'undertraining miscalibration', 'too-small'],
  ['nafld-older/good', '', 'forgetting', 'too-small'],
  ['nafld-older/high_lr', 'forgetting', '', ''],
  ['nafld-older/overfit', 'overfitting forgetting', '', ''],
  ['nafld-older/undertrained', '', 'no-change undertraining', ''],
  ['spam-hard-ham/good', '', 'miscalibration', 'label-noise prevalence-shift'],
  ['spam-hard-ham/high_lr', 'forgetting', 'overfitting miscalibration', 'label-noise prevalence-shift'],
  ['spam-hard-ham/leakage', 'leakage', 'forgetting', 'label-noise prevalence-shift'],
  ['spam-hard-ham/overfit', '', 'overfitting miscalibration', 'label-noise prevalence-shift'],
  [
    'spam-hard-ham/undertrained',
    '',
    'no-change undertraining miscalibration',
    'label-noise prevalence-shift too-small',
  ],
  ['spam-imbalanced/good', '', 'one-sided-gain forgetting', 'threshold label-noise'],
  [
    'spam-imbalanced/imbalance',
    'accuracy-trap forgetting',
    'one-sided-gain unstable-training slice-regression too-small',
    'threshold miscalibration label-noise',
  ],
]

const fixtures = new URL('../../fixtures/', import.meta.url)
const read = (folder: string, run: string) =>
  JSON.parse(readFileSync(new URL(`${folder}/${run.replace('/', '--')}.json`, fixtures), 'utf8'))

it.each(table)('%s', (run, serious, warning, info) => {
  const evaluation = {
    ...read('runs', run).evaluation,
    trainingLog: parseTrainerState(read('training', run)),
  }
  const { findings } = judge(evaluation, parsePolicy({ extends: 'balanced' }))
  const codes = (of: Severity) => findings.filter(({ severity }) => severity === of).map(({ code }) => code)
  expect([codes('serious'), codes('warning'), codes('info')].map((list) => list.join(' '))).toEqual([
    serious,
    warning,
    info,
  ])
})

it('is stated for every recorded run', () => {
  const runs = readdirSync(new URL('runs/', fixtures)).map((file) =>
    file.replace('--', '/').replace('.json', ''),
  )
  expect(runs.sort()).toEqual(table.map(([run]) => run))
})
