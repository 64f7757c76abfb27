// The scripts of examples/python, run where Python has their libraries; what they write, judged by the command.
import { mkdtempSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { installCommand, runProgram } from './installedCommand.mjs'

const scripts = fileURLToPath(new URL('../examples/python', import.meta.url))

let command

beforeAll(() => {
  command = installCommand()
})
afterAll(() => command?.remove())

describe('examples/python', () => {
  const python = process.env.FITCHECK_PYTHON ?? 'python3'
  const runPython = (args, cwd) =>
    runProgram(python, args, cwd, {
      ...process.env,
      PYTHONPATH: scripts,
      PYTHONDONTWRITEBYTECODE: '1',
      HF_HUB_OFFLINE: '1',
    })
  const hasLibraries = (...names) =>
    runPython([
      '-c',
      `from importlib.util import find_spec as f; assert all(map(f, ${JSON.stringify(names)}))`,
    ]).status === 0
  const newFolder = () => mkdtempSync(join(command.machine, 'python-'))

  /** Rows of a CSV without quoted cells, by column. */
  function readRows(path) {
    const [header, ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/)
    const names = header.split(',')
    return lines.map((line) =>
      Object.fromEntries(line.split(',').map((cell, column) => [names[column], cell])),
    )
  }

  const check = (path, ...args) =>
    runProgram('fitcheck', ['check', path, ...args, '--format', 'json'], command.machine, command.environment)

  /** Judges a file with the command, and finds in its verdict what was counted here. */
  function expectJudged(path, positive) {
    const { provenance, claims } = JSON.parse(check(path).stdout)
    const test = readRows(path).filter(({ split }) => split === 'domain-test')
    const members = test.filter(({ label }) => label === positive)
    const k = members.filter(({ tuned_pred: said }) => said === positive).length
    expect(provenance.positive.label).toBe(positive)
    expect(claims.find(({ id }) => id === 'floor/recall').counts).toEqual({ k, n: members.length })
  }

  it('the recorded file of scikit_learn.py is judged, its positive class found by the scores', () => {
    expectJudged(join(scripts, 'recorded/scikit_learn.csv'), 'malignant')
  })

  it.skipIf(!hasLibraries('sklearn'))('scikit_learn.py writes such a file (needs scikit-learn)', () => {
    const folder = newFolder()
    expect(runPython([join(scripts, 'scikit_learn.py')], folder)).toMatchObject({ status: 0 })
    const rows = readRows(join(folder, 'predictions.csv'))
    const recorded = readRows(join(scripts, 'recorded/scikit_learn.csv'))
    const shape = ({ id, label, split }) => ({ id, label, split })
    expect(rows.map(shape)).toEqual(recorded.map(shape))
    expectJudged(join(folder, 'predictions.csv'), 'malignant')
  })

  it.skipIf(!hasLibraries('torch', 'transformers'))(
    'hugging_face.py trains without a download and writes a file that is judged (needs torch and transformers)',
    () => {
      const folder = newFolder()
      const { status, stderr } = runPython([join(scripts, 'hugging_face.py')], folder)
      expect(status, stderr).toBe(0)
      expectJudged(join(folder, 'predictions.csv'), 'larger')
    },
    400_000,
  )

  describe.skipIf(!hasLibraries('csv'))('vllm_outputs.py (needs Python)', () => {
    const standIns = join(scripts, 'recorded/vllm_outputs.json')
    const program = `
import json, sys
from types import SimpleNamespace as Fields
from vllm_outputs import write_predictions

run = json.load(open(sys.argv[1]))
def request(row, model):
    said = row[model]
    steps = [
        {int(i): Fields(logprob=p, rank=None, decoded_token=t) for i, (p, t) in step.items()} for step in said["logprobs"]
    ]
    output = Fields(index=0, text=said["text"], logprobs=steps, finish_reason=said["finish_reason"])
    return Fields(request_id=row["id"], prompt=row["prompt"], outputs=[output], finished=True)
ids, labels = ([row[key] for row in run["rows"]] for key in ("id", "label"))
base, tuned = ([request(row, model) for row in run["rows"]] for model in ("base", "tuned"))
write_predictions("predictions.csv", ids, labels, base[: int(sys.argv[2])], tuned, run["names"], positive=run["positive"])
`

    it('reads labels and scores, and keeps an answer that is no label', () => {
      const folder = newFolder()
      const { status, stderr } = runPython(['-c', program, standIns, '3'], folder)
      expect(status, stderr).toBe(0)
      // Shares of spam among the two: .3/(.6+.3), .9/(.1+.9), .2/(.8+.2), e^-3/(e^-3+.95), neither seen, 0/(0+.5).
      const rows = readFileSync(join(folder, 'predictions.csv'), 'utf8').trim().split('\r\n')
      expect(rows.map((row) => row.replace(/\b0\.\d+/g, (score) => Number(score).toFixed(3)))).toEqual([
        'id,label,base_pred,base_score,tuned_pred,tuned_score,text',
        'm1,spam,ham,0.333,spam,0.900,Win a prize now. Answer ham or spam:',
        'm2,ham,ham,0.200,ham,0.050,The minutes are attached. Answer ham or spam:',
        'm3,ham,I think that this is,0.500,hamster,0.000,"Lunch, ""the usual""? Answer ham or spam:"',
      ])
      const judged = check(join(folder, 'predictions.csv'), '--positive', 'spam')
      expect(judged).toMatchObject({ status: 2, stderr: '' })
      const codes = JSON.parse(judged.stdout).findings.map(({ code }) => code)
      expect(codes).toContain('invalid-output')
    })

    it('refuses outputs that are not one for each row', () => {
      const { status, stderr } = runPython(['-c', program, standIns, '2'], newFolder())
      expect({ status, stderr }).toMatchObject({
        status: 1,
        stderr: expect.stringContaining('different lengths: [2, 3]'),
      })
    })
  })
})
