import { type Command, Option } from 'commander'
import { formatNames } from './formatNames.js'

/** Gathers an option that may be repeated. */
export const more = (value: string, before: readonly string[]) => [...before, value]

/** Begins the group of options that say how to read; what a command says in words of its own follows. */
export function defineReading(command: Command): void {
  command.optionsGroup('How to read them:')
  command
    .option('--columns <ROLE=NAME,...>', 'which column is what: label=gold; may be repeated', more, [])
    .addOption(
      new Option(
        '--task <KIND>',
        'binary, multiclass, multilabel (labels joined by |) or graded (default: by the data)',
      ).choices(['binary', 'multiclass', 'multilabel', 'graded']),
    )
    .option('--positive <LABEL>', 'the positive class, as written in the data')
    .addOption(
      new Option('--as <FORMAT>', 'the format of the files (default: by their content)').choices(formatNames),
    )
}
