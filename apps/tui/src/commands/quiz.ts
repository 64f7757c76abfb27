import { type Command, Option } from 'commander'
import type { Reach } from '../reach.js'
import type { ConvertOptions } from './quiz/convertQuestions.js'

/** Adds `fitcheck quiz` to the program: question files, our own or other people's. What it does is loaded when it runs. */
export function defineQuiz(program: Command, reach: Reach): void {
  const quiz = program
    .command('quiz')
    .usage('lint|convert|preview|stats')
    .summary('check, convert, show and count question files')
    .description('Question files, in YAML or JSON: what is wrong with them, how they look, what is in them.')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .commandsGroup('Commands:')
    .addHelpText('after', () => afterHelp(reach))
  const files = 'question files in YAML or JSON; - or none is standard input'

  quiz
    .command('lint')
    .usage('[FILE...]')
    .summary('say everything that is wrong with them, each with its line and what to do')
    .description(
      'Checks the form of question files and the craft of their questions, and says all that is wrong.',
    )
    .argument('[FILE...]', files)
    .helpOption('-h, --help', 'print this help')
    .action(async (given: string[]) => {
      const { lintQuestions } = await import('./quiz/lintQuestions.js')
      await lintQuestions(given, reach)
    })

  quiz
    .command('convert')
    .usage('[FILE] [OPTIONS]')
    .summary('print the same questions as JSON, or as YAML')
    .description(
      'Prints the questions of a file in the other form. A file that cannot be read whole is not converted.',
    )
    .argument('[FILE]', 'a question file in YAML or JSON; - or none is standard input')
    .helpOption('-h, --help', 'print this help')
    .addOption(
      new Option('--to <FORM>', 'yaml or json (default: the one it is not in)').choices(['yaml', 'json']),
    )
    .action(async (given: string | undefined, options: ConvertOptions) => {
      const { convertQuestions } = await import('./quiz/convertQuestions.js')
      await convertQuestions(given, options, reach)
    })

  quiz
    .command('preview')
    .usage('[FILE...] [OPTIONS]')
    .summary('show the questions as the app asks them')
    .description(
      'Shows each question as the app asks it in a terminal: prompt, figure, and where the answer goes.',
    )
    .argument('[FILE...]', files)
    .helpOption('-h, --help', 'print this help')
    .option('--ascii', 'plain ASCII instead of line drawing')
    .action(async (given: string[], options: { ascii?: true }) => {
      const { previewQuestions } = await import('./quiz/previewQuestions.js')
      await previewQuestions(given, options, reach)
    })

  quiz
    .command('stats')
    .usage('[FILE...]')
    .summary('count them by type, difficulty, use and pattern')
    .description("Counts questions by type, difficulty, use and pattern. Without a file: Fitcheck's own.")
    .argument('[FILE...]', 'question files in YAML or JSON; - is standard input')
    .helpOption('-h, --help', 'print this help')
    .action(async (given: string[]) => {
      const { countFiles } = await import('./quiz/countFiles.js')
      await countFiles(given, reach)
    })
}

function afterHelp(reach: Reach): string {
  return `
Examples:
${
  reach === 'machine'
    ? `  fitcheck quiz lint mine.yaml
  fitcheck quiz convert mine.yaml --to json > mine.json
  fitcheck quiz preview mine.yaml
  fitcheck quiz stats`
    : `  cat mine.yaml | ssh HOST quiz lint
  cat mine.yaml | ssh HOST quiz convert --to json > mine.json
  ssh HOST quiz stats`
}

Exit codes:
  0   nothing is wrong             65  something is wrong with a question
  64  the command line is wrong    66  a file cannot be read
`
}
