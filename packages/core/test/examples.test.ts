import { describe, expect, it } from 'vitest'
import * as core from '../src/index.js'
import { type ExportedFunction, exportedFunctions } from './exports/exportedFunctions.js'
import { isAsStated, runExample } from './exports/runExample.js'
import { recordedVerdict } from './recordedRuns.js'

const functions = exportedFunctions('index')

/** What examples may name beside the exports. */
const scope = { ...core, verdict: recordedVerdict('spam-hard-ham/good', 'spam') }

describe('examples', () => {
  it.each(functions.map((one) => [one.name, one] as const))('%s does what its example says', (_name, one) => {
    expect(problemsOf(one)).toEqual([])
  })
})

describe('isAsStated', () => {
  it.each([
    [0.5, '0.5', true],
    [0.5, '0.50001', false],
    [0.1234567, '0.1234…', true],
    [0.1334567, '0.1234…', false],
    [Float64Array.of(1, 2), 'Float64Array [1, 2]', true],
    [[1, 2], '[1, 2, 3]', false],
    [{ a: 1, b: 2 }, '{ a: 1, … }', true],
    [{ a: 1, b: 2 }, '{ a: 1 }', false],
    [{ a: 2, b: 2 }, '{ a: 1, … }', false],
    [Object.assign(new Error('no'), { code: 'EMPTY_INPUT' }), 'throws EMPTY_INPUT', true],
    [Object.assign(new Error('no'), { code: 'EMPTY_INPUT' }), 'throws NOT_FINITE', false],
  ])('compares %j with %s', (found, stated, is) => {
    expect(isAsStated(found, stated)).toBe(is)
  })
})

function problemsOf({ file, examples }: ExportedFunction): string[] {
  if (examples.length === 0) return [`${file} has no @example`]
  return examples.flatMap((example) => {
    const checked = runExample(example, scope)
    if (checked.length === 0) return [`no value is stated in ${example}`]
    return checked
      .filter(({ found, stated }) => !isAsStated(found, stated))
      .map(({ code, found, stated }) => `${code} is ${format(found)}, stated ${stated}`)
  })
}

function format(value: unknown): string {
  if (value instanceof Error) return `${value}`
  return ArrayBuffer.isView(value) ? `[${value}]` : (JSON.stringify(value) ?? String(value)).slice(0, 600)
}
