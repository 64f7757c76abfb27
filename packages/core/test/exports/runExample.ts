import ts from 'typescript'

/** What an example's expression came to, and what its comment says it does. */
export interface Checked {
  readonly code: string
  readonly found: unknown
  /** The text of the comment behind the expression. */
  readonly stated: string
}

/**
 * Runs an example: every expression statement with a comment behind it is a value that is stated.
 *
 * @param scope the names that it may use
 */
export function runExample(example: string, scope: Readonly<Record<string, unknown>>): Checked[] {
  const source = ts.createSourceFile('example.ts', example, ts.ScriptTarget.ES2022, true)
  const stated: string[] = []
  const body = source.statements.map((statement, at) => {
    const code = statement.getText(source)
    const behind = example.slice(
      statement.getEnd(),
      source.statements[at + 1]?.getStart(source) ?? example.length,
    )
    const comment = behind
      .split('\n')
      .map((line) => line.trim().replace(/^\/\/ ?/, ''))
      .join('\n')
      .trim()
    if (!ts.isExpressionStatement(statement) || comment === '') return code
    stated.push(comment)
    return `checked.push({ code: ${JSON.stringify(code)}, found: attempt(() => (${code.replace(/;$/, '')})) })`
  })
  const { outputText } = ts.transpileModule(body.join('\n'), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  })
  const checked: { code: string; found: unknown }[] = []
  try {
    const run = new Function('checked', 'attempt', ...Object.keys(scope), outputText)
    run(checked, attempt, ...Object.values(scope))
  } catch (error) {
    checked.push({ code: example, found: error })
  }
  return checked.map((one, at) => ({ ...one, stated: stated[at] ?? 'nothing thrown' }))
}

/** An error stands for itself, so that an example may show one. */
function attempt(expression: () => unknown): unknown {
  try {
    return expression()
  } catch (error) {
    return error
  }
}

/**
 * Whether a value is the one stated: an expression, in which typed arrays may be written `Float64Array [1, 2]`, a number
 * may end in `…` for the digits left out, and an object for the fields left out; fields alone, as in `estimate 0.5, n 8`;
 * a value with a remark, as in `0.5: half of them`; or `throws CODE`.
 */
export function isAsStated(found: unknown, stated: string): boolean {
  if (found instanceof Error) return stated === `throws ${(found as { code?: string }).code}`
  const fields = stated.replace(/^(\w+) (-?[\d.]+…?)(?:, (\w+) (-?[\d.]+…?))*$/, (list) => {
    const named = list.split(', ').map((field) => field.replace(' ', ': '))
    return `{ ${named.join(', ')}, … }`
  })
  const texts = [fields, stated.replace(/: [^'"\]}]*$/, '')]
  return texts.some((text) => isValue(found, text))
}

function isValue(found: unknown, stated: string): boolean {
  let expected: unknown
  try {
    const expression = stated
      .replace(/\b(?:Float64|Int32|Uint8|Uint32)Array ?\[/g, '[')
      .replace(/-?\d*\.\d+…/g, (digits) => `({ digits: '${digits.slice(0, -1)}' })`)
      .replace(/,? ?… ?\}/g, ', ellipsis: true }')
      .replace(/\{ ?, ellipsis/g, '{ ellipsis')
    expected = new Function(`return (${expression})`)()
  } catch {
    return false
  }
  return agrees(found, expected)
}

// biome-ignore lint/suspicious/noExplicitAny: results of any shape are walked
function agrees(found: any, expected: any): boolean {
  if (typeof expected === 'number' && typeof found === 'number')
    return Object.is(found, expected) || Math.abs(found - expected) <= 1e-14 * Math.abs(expected)
  if (expected !== null && typeof expected === 'object') {
    if (typeof expected.digits === 'string') {
      const step = 10 ** -expected.digits.split('.')[1].length
      return typeof found === 'number' && Math.abs(found - Number(expected.digits)) < step
    }
    if (found === null || typeof found !== 'object') return false
    const list =
      found instanceof Set || ArrayBuffer.isView(found)
        ? Array.from(found as unknown as Iterable<unknown>)
        : found
    if (Array.isArray(expected) !== Array.isArray(list)) return false
    const { ellipsis, ...fields } = Array.isArray(expected) ? { ...expected, ellipsis: undefined } : expected
    const names = Object.keys(fields)
    return (
      (ellipsis || names.length === Object.keys(list).length) &&
      names.every((name) => agrees(list[name], fields[name]))
    )
  }
  return Object.is(found, expected) || found === expected
}
