import { type Command, Option } from 'commander'
import type { Reach } from '../reach.js'
import type { CheckOptions } from './check/checkOptions.js'
import { defineReading, more } from './check/defineReading.js'
import { exampleList } from './check/examples.js'
import { formatNames } from './check/formatNames.js'

/** Adds `fitcheck check` to the program. What it does is loaded only when it runs. */
export function defineCheck(program: Command, reach: Reach): void {
  const command = program
    .command('check')
    .usage('[FILE...] [OPTIONS]')
    .summary('judge a fine-tuned model from its predictions')
    .description(
      'Judges a fine-tuned model from its predictions and those of its base: ship, hold or inconclusive, with reasons.\n' +
        'Without FILE: fitcheck.yaml in this folder, else standard input.',
    )
    .argument('[FILE...]', 'predictions: CSV, JSONL, or what an evaluation tool writes; - is standard input')
    .helpOption('-h, --help', 'print this help')

  command.optionsGroup('Predictions:')
  command
    .option('--base <FILE>', 'predictions of the base model; FILE has those of the tuned one, joined by id')
    .option('--train <FILE>', 'rows the model was trained on: finds leakage and overfitting')
    .option('--train-complete', 'the train file holds all rows the model was trained on, not a sample')
    .option('--validation <FILE>', 'rows set aside for choosing a threshold')
    .option('--general <FILE>', 'rows of the general task: finds forgetting')
    .option('--log <FILE>', 'what its trainer logged: trainer_state.json, or OpenAI results')
    .option('--example <NAME>', 'a run that comes along; the names are below')

  defineReading(command)
  command.option(
    '--pick <KEY=NAME>',
    "of an evaluation tool's file that holds several: metric, filter, base or tuned; may be repeated",
    more,
    [],
  )

  command.optionsGroup('What is asked of the model:')
  command
    .option('--policy <P>', 'the name of a preset, or a YAML or JSON file (default: balanced)')
    .option(
      '--set <PATH=VALUE>',
      'one field of the policy: --set floors.recall=0.9; may be repeated',
      more,
      [],
    )

  command.optionsGroup('Output:')
  command
    .addOption(
      new Option(
        '--format <F>',
        'what is printed: text, markdown (md), json, junit, html or model-index (default: text)',
      )
        .choices(['text', 'markdown', 'md', 'json', 'junit', 'html', 'model-index'])
        .default('text'),
    )
    .option(
      '--out <FILE>',
      'also write a file, its format by .txt, .md, .json, .xml (JUnit), .html, .yaml (model-index); may be repeated',
      more,
      [],
    )
    .option('--ascii', 'plain ASCII instead of line drawing')

  command
    .addHelpText('after', () => afterHelp(reach))
    .action(async (files: string[], options: CheckOptions) => {
      const { runCheck } = await import('./check/runCheck.js')
      await runCheck(files, options, reach)
    })
}

function afterHelp(reach: Reach): string {
  return `${reach === 'standard-input' ? overSsh : ''}
Columns:
  id, label, base_pred, tuned_pred; and, where you have them, base_score and
  tuned_score (probability of the positive class), split (domain-test,
  domain-train, validation, general-test), slice_..., cluster, weight, text,
  input_hash. Other usual names are known too: y_true, prediction, probability.
  Several labels a row: JSON lists, or joined by | with --task multilabel.
  Graded answers: base_correct and tuned_correct, each from 0 to 1.

Formats (--as), each known by its content:
${formatRows()}
  report.json and the like hold no rows: floors are judged, gains are not.

In a step of GitHub Actions: annotations, the report in the step's summary, and
decision among its outputs.

Examples:
  fitcheck check preds.csv --policy spam --out verdict.json --out report.md
  fitcheck check --base base.csv tuned.csv --train train.csv
  fitcheck check preds.csv --log trainer_state.json --out junit.xml
  fitcheck check --base samples_base.jsonl samples_tuned.jsonl --pick metric=acc
  fitcheck check preds.jsonl --columns label=gold,tuned_pred=answer
  cat preds.csv | fitcheck check - --set floors.recall=0.9 --format json

Runs that come along (--example):
${exampleList()}
Exit codes:
  0   ship          every claim that must be proven is met
  1   hold          a claim is shown to fail
  2   inconclusive  neither is shown
  64  the command line is wrong, or a report cannot be written
  65  the data is wrong
  66  a file cannot be read
  70  a bug in fitcheck
`
}

function formatRows(): string {
  return wrapped(formatNames, 78)
    .map((row) => `  ${row}`)
    .join('\n')
}

function wrapped(words: readonly string[], width: number): string[] {
  const rows = ['']
  words.forEach((word, i) => {
    const part = i === words.length - 1 ? word : `${word},`
    const row = rows[rows.length - 1]!
    if (row !== '' && row.length + 1 + part.length > width) rows.push(part)
    else rows[rows.length - 1] = row === '' ? part : `${row} ${part}`
  })
  return rows
}

const overSsh = `
Over SSH predictions are read from standard input, or are an --example. Options
that name a file are refused, and a policy is a preset's name:
  cat preds.csv | ssh HOST check --policy spam --set floors.recall=0.9
`
