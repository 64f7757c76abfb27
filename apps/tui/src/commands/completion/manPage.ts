import { allOf, type CommandNode, type OptionNode } from './commandTree.js'

/** The manual, section 1, in the macros of man(7). */
export function manPage(program: CommandNode, version: string): string {
  const [, ...commands] = allOf(program)
  const rows = [
    `.TH FITCHECK 1 "" "fitcheck ${version}" "User Commands"`,
    '.SH NAME',
    `fitcheck \\- ${roff(program.description.split(/(?<=\?) /)[0]!.replace(/^Did/, 'did'))}`,
    '.SH SYNOPSIS',
    '.B fitcheck',
    '.br',
    '.B fitcheck',
    roff(program.usage),
    '.SH DESCRIPTION',
    roff(program.description),
    'Without a command, on a terminal, it opens the app.',
    '.SH OPTIONS',
    ...program.options.flatMap(optionRows),
    '.SH COMMANDS',
    ...commands.flatMap(commandRows),
    ...literal(program.after),
    '.SH ENVIRONMENT',
    ...environment.flatMap(([name, text]) => ['.TP', `.B ${name}`, roff(text)]),
    '.SH FILES',
    '.TP',
    '.I fitcheck.yaml',
    'In the folder that check is run in: files, columns and policy, so that check needs no words.',
    '.TP',
    '.I $XDG_STATE_HOME/fitcheck',
    roff(
      'What a learner did, and the host key of serve; ~/.local/state/fitcheck where the variable is not set.',
    ),
  ]
  return `${rows.join('\n')}\n`
}

const environment = [
  ['FITCHECK_DATA', 'The folder that progress is kept in.'],
  ['DATABASE_URL', 'A PostgreSQL database that progress is kept in instead.'],
  ['NO_COLOR, FORCE_COLOR', 'Whether colours are used; NO_COLOR stands above the other.'],
  ['GITHUB_ACTIONS', 'Where true, check annotates, and appends its report to the step summary.'],
  ['FITCHECK_DEBUG', 'Set to 1, a bug is told with its stack.'],
  ['NODE_DISABLE_COMPILE_CACHE', 'Set to 1, nothing compiled is kept between two runs.'],
] as const

function commandRows({ path, usage, description, options, argument, after }: CommandNode): string[] {
  return [
    `.SS "fitcheck ${path.join(' ')} ${roff(usage)}"`,
    roff(description),
    ...(argument ? ['.TP', `.I ${roff(argument.name)}`, roff(argument.text)] : []),
    ...options.flatMap(optionRows),
    ...literal(after),
  ]
}

function optionRows({ short, long, valueName, text }: OptionNode): string[] {
  const names = [...(short ? [short] : []), long].map((name) => `\\fB${roff(name)}\\fR`).join(', ')
  return ['.TP', `${names}${valueName === null ? '' : ` \\fI${roff(valueName)}\\fR`}`, roff(text)]
}

function literal(text: string): string[] {
  return text === '' ? [] : ['.PP', '.nf', ...text.split('\n').map(roff), '.fi']
}

/** A text none of whose characters the formatter takes for its own; a row that begins with a point is no request. */
function roff(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('\n', '\n.br\n')
    .replace(/^([.'])/gm, '\\&$1')
    .replaceAll('\\&.br', '.br')
}
