import { Command, type CommanderError } from 'commander'
import { defineApp, isTerminal, openAt } from './commands/app.js'
import { defineCheck } from './commands/check.js'
import { defineCompare } from './commands/compare.js'
import { defineCompletion } from './commands/completion.js'
import { defineDoctor } from './commands/doctor.js'
import { definePolicy } from './commands/policy.js'
import { defineQuiz } from './commands/quiz.js'
import { defineServe } from './commands/serve.js'
import { versionLine } from './entry/version.js'
import { exitCodeOf } from './exitCodes.js'
import { misuse } from './misuse.js'
import type { Reach } from './reach.js'
import { terminalOf } from './ui/terminal.js'
import { workingFolder } from './workingFolder.js'

const WIDEST_HELP = 100

/**
 * Runs the command line: words as after `fitcheck`. Sets the exit code; a bug is thrown on.
 * @param reach What it may touch: over SSH, `check` on standard input and nothing else.
 */
export async function run(words: readonly string[], reach: Reach = 'machine'): Promise<void> {
  const folder = workingFolder(process.env, process.cwd())
  if (folder !== process.cwd()) process.chdir(folder)
  const program = createProgram(reach)
  const isBare = words.length === 0
  if (isBare && (reach !== 'machine' || !isTerminal())) return program.outputHelp()
  try {
    if (isBare) await openAt('/', {}, '')
    else await program.parseAsync(words, { from: 'user' })
  } catch (thrown) {
    const error = await mistakeOf(thrown, program, words)
    if (error === null) return
    const code = exitCodeOf(error)
    if (code === undefined) throw error
    const { errorText } = await import('./ui/message.js')
    const message = withHint(error as Error & { code: string })
    process.stderr.write(errorText(message, terminalOf(process.stderr, process.env)))
    process.exit(code)
  }
}

/** Core speaks of a positive class and a policy; here they have options. */
function withHint({ code, message }: Error & { code: string }): string {
  const sentence = /[.?:)]$/.test(message) ? message : `${message}.`
  if (code !== 'POLICY_NOT_APPLICABLE') return sentence
  return `${sentence} A positive class is given by --positive, another policy by --policy.`
}

/** The program with all its commands, each of which loads what it does when it runs. */
export function createProgram(reach: Reach): Command {
  const program = new Command('fitcheck')
  program
    .description('Did fine-tuning work, and may this model ship? A verdict with reasons.')
    .version(versionLine.trimEnd(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help; after a command, its own')
    .helpCommand('help [COMMAND]', 'print the help of a command')
    .configureHelp({
      subcommandTerm: (command) =>
        command.name() === 'help' ? 'help [COMMAND]' : `${command.name()} ${command.usage()}`,
      optionDescription: (option) => option.description,
      helpWidth: Math.min(WIDEST_HELP, process.stdout.columns || 80),
    })
    .configureOutput({ outputError: () => {}, writeErr: () => {} })
    .exitOverride()
    .usage('COMMAND [OPTIONS]')
    .commandsGroup('Commands:')
  defineCheck(program, reach)
  defineQuiz(program, reach)
  if (reach === 'standard-input') return program
  defineCompare(program)
  definePolicy(program)
  defineApp(program)
  defineServe(program)
  defineDoctor(program)
  defineCompletion(program)
  return program.addHelpText('after', rootExamples)
}

const rootExamples = `
Examples:
  fitcheck                                    the app: judge, learn, practise
  fitcheck check --example spam               judge a run that comes along
  fitcheck check preds.csv --policy spam      one file with both models in it
  fitcheck check --base base.csv tuned.csv    a file for each, joined by id
  cat preds.jsonl | fitcheck check -          from a pipe
  fitcheck compare base.csv ckpt-*.csv        several candidates, one base
  fitcheck policy show medical                what a policy asks
  fitcheck doctor                             what would not work here

Exit codes of check and compare:
  0   ship                       1   hold               2   inconclusive
  64  the command line is wrong  65  the data is wrong
  66  a file cannot be read      70  a bug in fitcheck
`

/** A commander error as a user's mistake that names what is nearest; `null` where help or the version was asked for. */
async function mistakeOf(thrown: unknown, program: Command, words: readonly string[]): Promise<unknown> {
  const { code, exitCode, message } = thrown as CommanderError
  if (typeof code !== 'string' || !code.startsWith('commander.')) return thrown
  if (exitCode === 0) return null
  const command = commandOf(program, words)
  const help = `See '${nameOf(command)} --help'.`
  const given = /'([^']*)'/.exec(message)?.[1] ?? ''
  if (code === 'commander.unknownOption') {
    const known = command.options.flatMap(({ long }) => long ?? [])
    return misuse(`unknown option '${given}'. ${await nearestOf(given, known)} ${help}`)
  }
  if (code === 'commander.unknownCommand') {
    const known = command.commands.map((each) => each.name())
    const looksLikeFile = command === program && /[./\\]/.test(given)
    const hint = looksLikeFile ? `To judge a file: 'fitcheck check ${given}'.` : await nearestOf(given, known)
    return misuse(`unknown command '${given}'. ${hint} ${help}`)
  }
  if (code === 'commander.help') return misuse(`'${nameOf(command)}' needs a command of its own. ${help}`)
  return misuse(`${message.replace(/^error: /, '').replace(/\.?$/, '.')} ${help}`)
}

/** The command that the words lead to. */
function commandOf(from: Command, [word, ...further]: readonly string[]): Command {
  const next = from.commands.find((known) => known.name() === word)
  return next === undefined ? from : commandOf(next, further)
}

function nameOf(command: Command): string {
  return command.parent === null ? command.name() : `${nameOf(command.parent)} ${command.name()}`
}

async function nearestOf(given: string, known: readonly string[]): Promise<string> {
  const { nearestName } = await import('@fitcheck/core/verdict')
  const near = nearestName(given, known)
  return near ? `The nearest known one is '${near}'.` : `Known: ${known.join(', ')}.`
}
