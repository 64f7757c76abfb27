import { parsePolicy, policyHash } from '@fitcheck/core/verdict'
import { readPolicyText } from '@fitcheck/ingest'
import { exitCodes } from '../../exitCodes.js'
import { policyProblems } from '../../policy/policyProblems.js'
import { readTextFile } from '../../readTextFile.js'
import { paragraph, span } from '../../ui/line.js'
import { paint } from '../../ui/paint.js'
import { printable } from '../../ui/printable.js'
import { terminalOf } from '../../ui/terminal.js'

/** `fitcheck policy validate FILE…`: what is a policy is said on standard output, what is wrong on standard error. */
export async function validatePolicies(files: readonly string[]): Promise<void> {
  const { width, ascii } = terminalOf(process.stderr, process.env)
  for (const file of files) {
    const text = await readTextFile(file, 'policy file')
    const problems = problemsOf(text, file)
    if (problems.length === 0) {
      const policy = parsePolicy(readPolicyText(text, file))
      process.stdout.write(
        `${printable(`${file}: policy ${policy.name}, sha256 ${policyHash(policy)}`, ascii)}\n`,
      )
      continue
    }
    process.exitCode = exitCodes.badInput
    const lines = problems.flatMap(({ place, text }) =>
      paragraph(printable(text, ascii), { first: [span(`  ${place}`)], width }),
    )
    const count = problems.length === 1 ? 'one problem' : `${problems.length} problems`
    process.stderr.write(paint([[span(printable(`fitcheck: ${file}: ${count}`, ascii))], ...lines], 0))
  }
}

interface Placed {
  /** "line 3: " */
  readonly place: string
  readonly text: string
}

function problemsOf(text: string, file: string): Placed[] {
  try {
    return policyProblems(text, file).map((problem) => ({
      place: `line ${problem.line}: `,
      text: problem.text,
    }))
  } catch (error) {
    const { code, message } = error as Error & { code?: unknown }
    if (code !== 'BAD_POLICY') throw error
    const [place = ''] = /^line \d+: /.exec(message.replace(`${file} `, '')) ?? []
    return [{ place, text: message.replace(`${file} `, '').slice(place.length) }]
  }
}
