import { type Command, Option } from 'commander'
import { defineReading, more } from './check/defineReading.js'
import type { CompareOptions } from './compare/compareOptions.js'

/** Adds `fitcheck compare` to the program. What it does is loaded only when it runs. */
export function defineCompare(program: Command): void {
  const command = program
    .command('compare')
    .usage('BASE CANDIDATE... [OPTIONS]')
    .summary('judge several candidates against one base, on the same rows')
    .description(
      'Judges every candidate against the base on the same rows, corrected for their number: which may ship, which is ' +
        'best, and whether the best can be told from the others.',
    )
    .argument('<BASE>', "the base model's predictions, as CSV or JSONL; - is standard input")
    .argument(
      '<CANDIDATE...>',
      "a fine-tuned model's predictions, joined by id; or NAME=FILE,FILE,... (* and ? allowed): runs of one recipe with several seeds",
    )
    .helpOption('-h, --help', 'print this help')

  defineReading(command)
  command
    .option('--pick <KEY=NAME>', 'which of several metrics or filters: metric=acc; may be repeated', more, [])
    .option('--train-complete', 'the domain-train rows are all that the models were trained on, not a sample')

  command.optionsGroup('What is asked of the candidates:')
  command
    .option('--policy <P>', 'the name of a preset, or a YAML or JSON file (default: balanced)')
    .option(
      '--set <PATH=VALUE>',
      'one field of the policy: --set candidates=12 where more were tried; may be repeated',
      more,
      [],
    )

  command.optionsGroup('Output:')
  command
    .addOption(
      new Option('--format <F>', 'what is printed: text, markdown (md) or json (default: text)')
        .choices(['text', 'markdown', 'md', 'json'])
        .default('text'),
    )
    .option('--out <FILE>', 'also write a file, its format by .txt, .md or .json; may be repeated', more, [])
    .option('--ascii', 'plain ASCII instead of line drawing')

  command
    .addHelpText('after', afterHelp)
    .action(async (base: string, candidates: string[], options: CompareOptions) => {
      const { runCompare } = await import('./compare/runCompare.js')
      await runCompare(base, candidates, options)
    })
}

const afterHelp = `
Candidates:
  A file is one checkpoint. Runs of one recipe that differ in their seed are one
  candidate, NAME=FILE,FILE,...: its claims are of the mean over runs, and both
  rows and seeds are samples. 3 runs or more are needed.
  The columns are those of 'fitcheck check'. Rows of other splits (train,
  general) stand in each candidate's own file, in its split column: what a model
  said of them is its own.

Examples:
  fitcheck compare base.csv ckpt-*.csv --policy spam
  fitcheck compare base.csv lora=lora-s*.csv full=full-s*.csv
  fitcheck compare base.csv a.csv b.csv --set candidates=12 --out compare.md
  fitcheck compare base.csv ckpt-*.csv --format json

Exit codes:
  0   ship          at least one candidate may ship
  1   hold          every candidate is shown to fail
  2   inconclusive  anything between
  64  the command line is wrong
  65  the data is wrong
  66  a file cannot be read
  70  a bug in fitcheck
`
