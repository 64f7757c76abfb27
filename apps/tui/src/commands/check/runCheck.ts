import { viewVerdict } from '@fitcheck/core/report'
import { judgeAny, type Policy, parsePolicy } from '@fitcheck/core/verdict'
import { readEvidence } from '@fitcheck/ingest'
import { openSource } from '@fitcheck/ingest/node'
import { exitCodes } from '../../exitCodes.js'
import { loadPolicyInput, setFields } from '../../policy/loadPolicy.js'
import type { Reach } from '../../reach.js'
import { paint } from '../../ui/paint.js'
import { type Terminal, terminalOf } from '../../ui/terminal.js'
import { verdictPage } from '../../ui/verdictPage.js'
import { writeWhole } from '../../writeWhole.js'
import type { CheckOptions } from './checkOptions.js'
import { isGithubStep, tellGithub, withoutCommands } from './github/tellGithub.js'
import { type Inputs, resolveInputs } from './inputs.js'
import { nextSteps } from './nextSteps.js'
import { parseOut } from './output.js'
import { startProgress } from './progress.js'
import { readLines } from './readLines.js'
import { type Format, formatNamed, reportIn } from './report.js'
import { withoutFiles } from './withoutFiles.js'

const DEFAULT_POLICY = 'balanced'
/** A text file is made to be read anywhere: plain, and as wide as a terminal is at least. */
const FILE_WIDTH = 80

/**
 * `fitcheck check`: reads, judges, writes. The exit code is set before the first byte is written, so that it stands
 * even where the reader of a pipe leaves early.
 */
export async function runCheck(files: readonly string[], options: CheckOptions, reach: Reach): Promise<void> {
  const given = reach === 'machine' ? files : withoutFiles(files, options)
  const asked = options.out.map(parseOut)
  const inputs = await resolveInputs(given, options)
  const outs = asked.length > 0 ? asked : inputs.out.map(parseOut)
  const policyAsked = inputs.policy ?? DEFAULT_POLICY
  const policy = parsePolicy(setFields(await loadPolicyInput(policyAsked), options.set))
  const { reading, verdict } = await readAndJudge(inputs, policy, options)
  process.exitCode = exitCodes[verdict.decision]
  const inGithub = reach === 'machine' && isGithubStep(process.env)
  const next = {
    policy: typeof policyAsked === 'string' ? policyAsked : undefined,
    kept: outs.length > 0 || reach !== 'machine',
  }
  const write = (format: Format, terminal: Terminal) => {
    if (format !== 'text') return reportIn(format, verdict)
    const view = viewVerdict(verdict)
    const page = { ...terminal, read: readLines(reading), next: nextSteps(view, next) }
    return paint(verdictPage(view, page), terminal.depth)
  }
  for (const { path, format } of outs)
    writeWhole(path, write(format, { width: FILE_WIDTH, ascii: options.ascii ?? false, depth: 0 }))
  if (inGithub) tellGithub(verdict, viewVerdict(verdict), process.env)
  const format = formatNamed(options.format)
  const text = write(format, terminalOf(process.stdout, process.env, options))
  process.stdout.write(inGithub && format === 'text' ? withoutCommands(text) : text)
}

async function readAndJudge(inputs: Inputs, policy: Policy, options: CheckOptions) {
  const progress = startProgress(isTyped(inputs) ? null : process.stderr, options)
  try {
    const sources = []
    for (const { role, path, name } of inputs.files) sources.push({ ...(await openSource(role, path)), name })
    const names = inputs.files.map(({ name }) => name).join(', ')
    progress.say(`Reading ${names}`)
    const reading = await readEvidence(sources, {
      ...inputs.options,
      onProgress: (read, total) =>
        progress.say(`${amount(read, total)}, reading ${names}`, total ? read / total : undefined),
    })
    progress.say('Judging')
    const evidence = 'evaluation' in reading ? reading.evaluation : reading.aggregates
    return { reading, verdict: judgeAny(evidence, policy) }
  } finally {
    progress.end()
  }
}

/** Are the predictions typed, or pasted, into the terminal? Then nothing may be drawn over them. */
function isTyped({ files }: Inputs): boolean {
  const typed = process.stdin.isTTY && files.some(({ path }) => path === '-')
  if (typed) process.stderr.write('fitcheck: reading standard input; Ctrl-D ends it.\n')
  return typed
}

function amount(read: number, total: number | null): string {
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`
  return total ? `${Math.floor((100 * read) / total)}% of ${megabytes(total)}` : megabytes(read)
}
