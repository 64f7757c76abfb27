import { parsePolicy, presetReasons } from '@fitcheck/core/verdict'
import { loadPolicyInput } from '../../policy/loadPolicy.js'
import { policyYaml } from '../../policy/policyYaml.js'
import { blank, type Line, padEnd, paragraph, span } from '../../ui/line.js'
import { paint } from '../../ui/paint.js'
import { printable } from '../../ui/printable.js'
import { terminalOf } from '../../ui/terminal.js'

/** `fitcheck policy show [NAME|FILE]`. */
export async function showPolicy(asked: string | undefined): Promise<void> {
  const { width, ascii, depth } = terminalOf(process.stdout, process.env)
  process.stdout.write(
    asked === undefined
      ? paint(presetLines(width, ascii), depth)
      : policyYaml(parsePolicy(await loadPolicyInput(asked))),
  )
}

function presetLines(width: number, ascii: boolean): Line[] {
  const names = Object.keys(presetReasons)
  const column = Math.max(...names.map((name) => name.length)) + 2
  return [
    ...Object.entries(presetReasons).flatMap(([name, reason]) =>
      paragraph(printable(reason, ascii), { first: [span(padEnd(name, column), undefined, true)], width }),
    ),
    blank,
    [span('One in full: '), span('fitcheck policy show spam', undefined, true)],
    [span('To use one:  '), span('fitcheck check FILE --policy spam', undefined, true)],
  ]
}
