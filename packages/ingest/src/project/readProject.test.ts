import { describe, expect, it } from 'vitest'
import type { IngestError } from '../ingestError.js'
import { readProject } from './readProject.js'

const message = (text: string) => {
  try {
    return readProject(text, 'fitcheck.yaml')
  } catch (error) {
    return `${(error as IngestError).code} ${(error as Error).message}`
  }
}

describe('readProject', () => {
  it('reads all that a project may say', () => {
    const text = `
files:
  base: base.csv
  tuned: [tuned-1.csv, tuned-2.csv]
  train: train.csv
  log: trainer_state.json
columns:
  label: gold
  slice: [age, area]
positive: 1
task: binary
policy: {extends: spam, floors: {recall: 0.8}}
trainComplete: true
ids: global
as: lm-eval
pick: {metric: acc, filter: none}
out: [verdict.json, report.md]
`
    expect(readProject(text, 'fitcheck.yaml')).toEqual({
      files: [
        { role: 'base', path: 'base.csv' },
        { role: 'tuned', path: 'tuned-1.csv' },
        { role: 'tuned', path: 'tuned-2.csv' },
        { role: 'train', path: 'train.csv' },
        { role: 'log', path: 'trainer_state.json' },
      ],
      columns: { label: 'gold', slice: ['age', 'area'] },
      positive: '1',
      task: 'binary',
      policy: { extends: 'spam', floors: { recall: 0.8 } },
      trainComplete: true,
      ids: 'global',
      as: 'lm-eval',
      pick: { metric: 'acc', filter: 'none' },
      out: ['verdict.json', 'report.md'],
    })
  })

  it('takes one list of files, one path, and keys left empty', () => {
    const both = [{ role: 'all', path: 'p.csv' }]
    expect(readProject('files: [p.csv]\npolicy: spam\ntask:\n', 'f')).toEqual({ files: both, policy: 'spam' })
    expect(readProject('files: p.csv', 'f')).toEqual({ files: both })
  })

  it.each([
    [
      'files: p.csv\npositve: spam',
      'line 2: unknown key positve, expected one of files, columns, positive, task, as, pick, policy, trainComplete, ids, out. Did you mean positive?',
    ],
    [
      'files:\n  base: b.csv\n  tund: t.csv',
      'line 3: unknown key files.tund, expected one of base, tuned, train, validation, general, log. Did you mean tuned?',
    ],
    [
      'positive: spam',
      'line 1: files: found nothing, expected paths by role (base, tuned, train, validation, general, log), or a list of paths.',
    ],
    ['files: []', 'line 1: files: found [], expected a path, or a list of paths.'],
    ['files: {base: 3}', 'line 1: files.base: found 3, expected a path, or a list of paths.'],
    [
      'files: p.csv\ntask: grading',
      'line 2: task: found "grading", expected one of binary, multiclass, multilabel, graded.',
    ],
    [
      'files: p.csv\ncolumns: gold',
      'line 2: columns: found "gold", expected column names by role, such as label: gold.',
    ],
    ['files: p.csv\ncolumns:\n  label: 3', 'line 3: columns.label: found 3, expected a column name.'],
    [
      'files: p.csv\ncolumns: {slice: [1]}',
      'line 2: columns.slice: found [1], expected a column name, or a list of them.',
    ],
    ['files: p.csv\npositive: [a]', 'line 2: positive: found ["a"], expected a label.'],
    [
      'files: p.csv\npolicy: 3',
      'line 2: policy: found 3, expected the name of a preset, a path, or a policy.',
    ],
    ['files: p.csv\ntrainComplete: yes', 'line 2: trainComplete: found "yes", expected one of true, false.'],
    ['files: p.csv\nids: both', 'line 2: ids: found "both", expected one of split, global.'],
    [
      'files: p.csv\nas: lmeval',
      'line 2: as: found "lmeval", expected one of csv, jsonl, lm-eval, promptfoo, inspect, openai-evals, deepeval, classification-report, model-index, trainer-state and 1 more.',
    ],
    [
      'files: p.csv\npick: acc',
      'line 2: pick: found "acc", expected what to take of several, such as metric: acc.',
    ],
    [
      'files: p.csv\npick: {metrics: acc}',
      'line 2: unknown key pick.metrics, expected one of metric, filter, base, tuned. Did you mean metric?',
    ],
    ['files: p.csv\npick:\n  metric: 3', 'line 3: pick.metric: found 3, expected a name.'],
    ['files: p.csv\nout: []', 'line 2: out: found [], expected a path, or a list of paths.'],
    ['- p.csv', 'line 1: found a list, expected keys with values, such as extends: spam.'],
  ])('refuses %j', (text, expected) => {
    expect(message(text)).toBe(`BAD_PROJECT fitcheck.yaml ${expected}`)
  })
})
