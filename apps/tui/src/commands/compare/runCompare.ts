import { formatCount } from '@fitcheck/core/report'
import { type Comparison, compareCandidates, parsePolicy } from '@fitcheck/core/verdict'
import { exitCodes } from '../../exitCodes.js'
import { misuse } from '../../misuse.js'
import { loadPolicyInput, setFields } from '../../policy/loadPolicy.js'
import { paint } from '../../ui/paint.js'
import { type Terminal, terminalOf } from '../../ui/terminal.js'
import { writeWhole } from '../../writeWhole.js'
import { parseOut } from '../check/output.js'
import { startProgress } from '../check/progress.js'
import { readOptions } from '../check/readingOptions.js'
import { candidateFiles } from './candidateFiles.js'
import { compareMarkdown } from './compareMarkdown.js'
import type { CompareFormat, CompareOptions } from './compareOptions.js'
import { comparePage } from './comparePage.js'
import { type ReadCandidates, readCandidates } from './readCandidates.js'

const DEFAULT_POLICY = 'balanced'
const FILE_WIDTH = 80

/**
 * `fitcheck compare`: reads, compares, writes. The exit code is set before the first byte is written, so that it
 * stands even where the reader of a pipe leaves early.
 */
export async function runCompare(
  base: string,
  words: readonly string[],
  options: CompareOptions,
): Promise<void> {
  const outs = options.out.map(compareOut)
  const named = candidateFiles(base, words)
  const asked = options.policy ?? DEFAULT_POLICY
  const policy = parsePolicy(setFields(await loadPolicyInput(asked), options.set))
  const progress = startProgress(process.stderr, options)
  let read: ReadCandidates
  let comparison: Comparison
  try {
    progress.say(`Reading ${base}`)
    read = await readCandidates(base, named, readOptions(options), (name, share) =>
      progress.say(`Reading ${name}`, share),
    )
    progress.say('Comparing')
    comparison = compareCandidates(read.candidates, policy)
  } finally {
    progress.end()
  }
  process.exitCode = exitCodes[comparison.decision]
  const write = (format: CompareFormat, terminal: Terminal) => {
    if (format === 'json') return `${JSON.stringify(comparison, null, 2)}\n`
    if (format === 'markdown') return compareMarkdown(comparison)
    const page = { ...terminal, read: readLines(read), next: nextSteps(base, comparison, options) }
    return paint(comparePage(comparison, page), terminal.depth)
  }
  for (const { path, format } of outs)
    writeWhole(path, write(format, { width: FILE_WIDTH, ascii: options.ascii ?? false, depth: 0 }))
  const format = options.format === 'md' ? 'markdown' : options.format
  process.stdout.write(write(format, terminalOf(process.stdout, process.env, options)))
}

/** A comparison has no JUnit, HTML or model card: those are of one candidate's verdict. */
function compareOut(given: string): { readonly path: string; readonly format: CompareFormat } {
  const { path, format } = parseOut(given)
  if (format !== 'text' && format !== 'markdown' && format !== 'json')
    throw misuse(
      `--out: '${given}' is a format of one verdict, and this is a comparison. Use .txt, .md or .json; ` +
        "for one candidate's own report: 'fitcheck check --base BASE FILE'.",
    )
  return { path, format }
}

function readLines({ base, files, notes }: ReadCandidates): readonly string[] {
  const rows = (count: number) => `${formatCount(count)} ${count === 1 ? 'row' : 'rows'}`
  const columns = base.columns.flatMap(({ name, role }) =>
    role === null ? [] : [name === role ? name : `${name} as ${role}`],
  )
  return [
    `${base.name}, the base: ${rows(base.rows)}. Columns: ${columns.join(', ')}.`,
    ...files.map(({ name, rows: count }) => `${name}: ${rows(count)}.`),
    ...notes,
  ]
}

function nextSteps(
  base: string,
  { candidates, correction }: Comparison,
  options: CompareOptions,
): readonly string[] {
  const [first] = candidates
  const each = (option: string, values: readonly (string | undefined)[]) =>
    values.flatMap((value) => (value === undefined ? [] : [option, value]))
  const words = [
    ...['fitcheck', 'check', '--base', base, first!.runs[0]!.name],
    ...each('--columns', options.columns),
    ...each('--task', [options.task]),
    ...each('--positive', [options.positive]),
    ...each('--as', [options.as]),
    ...each('--pick', options.pick),
    ...each('--policy', [options.policy]),
    ...each('--set', options.set),
    // Last, so that it stands above what was set.
    ...(correction.candidates > 1 ? ['--set', `candidates=${correction.candidates}`] : []),
  ]
  return [
    `${first!.runs.length > 1 ? 'One run' : 'One candidate'} in full: ${words.map(quoted).join(' ')}`,
    ...(options.out.length > 0 ? [] : ['To keep or share this: --out compare.json --out compare.md']),
  ]
}

/** As a shell takes it. */
function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}
