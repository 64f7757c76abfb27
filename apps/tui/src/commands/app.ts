import type { Command } from 'commander'
import type { OpenOptions } from '../app/openApp.js'
import { misuse } from '../misuse.js'

const commands = [
  { name: 'learn', summary: 'read the lessons, with figures that move' },
  { name: 'practice', summary: 'practise on questions with hints and worked steps' },
  { name: 'test', summary: 'ten questions, and what they say' },
  { name: 'progress', summary: 'what you did, and where each pattern stands' },
] as const

/** Adds the commands that open the app at one of its places. What it does is loaded only when it opens. */
export function defineApp(program: Command): void {
  for (const { name, summary } of commands) {
    const takesPattern = name !== 'progress'
    const command = program
      .command(name)
      .usage(takesPattern ? '[PATTERN] [OPTIONS]' : '[OPTIONS]')
      .summary(summary)
      .description(`Opens the app there: ${summary}.`)
      .helpOption('-h, --help', 'print this help')
      .option('--ascii', 'plain ASCII instead of line drawing')
      .option('--screen-reader', 'plain rows one after the other, said once')
    if (takesPattern) command.argument('[PATTERN]', 'such as accuracy-trap')
    command.action(async (...given: unknown[]) => {
      const pattern = takesPattern ? (given[0] as string | undefined) : undefined
      await openAt(pattern === undefined ? `/${name}` : `/${name}/${pattern}`, command.opts(), name)
    })
  }
}

/** Whether the app can be shown: both ends are a terminal. */
export function isTerminal(): boolean {
  return process.stdin.isTTY === true && process.stdout.isTTY === true && process.env['TERM'] !== 'dumb'
}

/** Opens the app at one of the web's paths. @throws code `MISUSE` where there is no terminal, or no such pattern. */
export async function openAt(start: string, options: OpenOptions, name: string): Promise<void> {
  if (!isTerminal())
    throw misuse(`'fitcheck ${name}' opens a full screen and needs a terminal; this is a pipe or a file.`)
  const [{ openApp }, { parseRoute, patternOf, patterns }] = await Promise.all([
    import('../app/openApp.js'),
    import('@fitcheck/quiz'),
  ])
  const route = parseRoute(start)
  const pattern = route !== null && 'pattern' in route ? route.pattern : start.split('/')[2]
  if (pattern !== undefined && patternOf(pattern) === null) {
    const { nearestName } = await import('@fitcheck/core/verdict')
    const known = patterns.map(({ slug }) => slug)
    const near = nearestName(pattern, known)
    throw misuse(
      `there is no pattern '${pattern}'. ${near ? `The nearest known one is '${near}'.` : `Known: ${known.join(', ')}.`}`,
    )
  }
  await openApp(start, options)
}
