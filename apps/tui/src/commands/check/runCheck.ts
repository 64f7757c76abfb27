import { viewVerdict } from '@fitcheck/core/report'
import { judge, type Policy, parsePolicy } from '@fitcheck/core/verdict'
import { readEvaluation } from '@fitcheck/ingest'
import { openSource } from '@fitcheck/ingest/node'
import { exitCodes } from '../../exitCodes.js'
import { loadPolicyInput, setFields } from '../../policy/loadPolicy.js'
import type { Reach } from '../../reach.js'
import { paint } from '../../ui/paint.js'
import { type Terminal, terminalOf } from '../../ui/terminal.js'
import { verdictPage } from '../../ui/verdictPage.js'
import type { CheckOptions } from './checkOptions.js'
import { type Inputs, resolveInputs } from './inputs.js'
import { nextSteps } from './nextSteps.js'
import { parseOut, writeWhole } from './output.js'
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
  const outs = options.out.map(parseOut)
  const inputs = await resolveInputs(given, options)
  const asked = inputs.policy ?? DEFAULT_POLICY
  const policy = parsePolicy(setFields(await loadPolicyInput(asked), options.set))
  const { reading, verdict } = await readAndJudge(inputs, policy)
  process.exitCode = exitCodes[verdict.decision]
  const next = {
    policy: typeof asked === 'string' ? asked : undefined,
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
  process.stdout.write(write(formatNamed(options.format), terminalOf(process.stdout, process.env, options)))
}

async function readAndJudge(inputs: Inputs, policy: Policy) {
  const progress = startProgress(isTyped(inputs) ? null : process.stderr)
  try {
    const sources = []
    for (const { role, path, name } of inputs.files) sources.push({ ...(await openSource(role, path)), name })
    const names = inputs.files.map(({ name }) => name).join(', ')
    progress.say(`Reading ${names}`)
    const reading = await readEvaluation(sources, {
      ...inputs.options,
      onProgress: (read, total) => progress.say(`Reading ${names}: ${amount(read, total)}`),
    })
    progress.say('Judging')
    return { reading, verdict: judge(reading.evaluation, policy) }
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
