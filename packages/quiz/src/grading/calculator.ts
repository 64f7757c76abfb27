export type CalculatorResult =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly message: string }

/** Functions that an expression may call, by name. A learner's calculator has none. */
export type CalculatorFunctions = Readonly<Record<string, (...values: number[]) => number>>

const token = /\s*(?:(\d+(?:\.\d*)?(?:e[+-]?\d+)?|\.\d+(?:e[+-]?\d+)?)|([A-Za-z]\w*)|(.))/iy

/**
 * The built-in calculator: `+ - * / ^`, brackets and a `%` after a number. Reads, never runs, what is typed.
 *
 * @example
 * calculate('85/95') // { ok: true, value: 0.8947368421052632 }
 * calculate('85/')   // { ok: false, message: 'The sum ends too early.' }
 */
export function calculate(expression: string, functions: CalculatorFunctions = {}): CalculatorResult {
  try {
    const value = parse(tokens(expression), functions)
    if (!Number.isFinite(value)) return { ok: false, message: 'This divides by zero or is too large.' }
    return { ok: true, value }
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, message: error.message }
    throw error
  }
}

class Unreadable extends Error {}

type Token = { readonly number: number } | { readonly name: string } | { readonly sign: string }

function tokens(expression: string): Token[] {
  const found: Token[] = []
  const text = expression.replace(/[−–]/g, '-').replace(/[×·]/g, '*').replace(/÷/g, '/').trimEnd()
  token.lastIndex = 0
  while (token.lastIndex < text.length) {
    const [, number, name, sign] = token.exec(text)!
    if (number !== undefined) found.push({ number: Number(number) })
    else if (name !== undefined) found.push({ name })
    else found.push({ sign: sign! })
  }
  return found
}

/** Recursive descent: sum → product → power → value. */
function parse(input: readonly Token[], functions: CalculatorFunctions): number {
  let at = 0
  const peek = (): string => {
    const current = input[at]
    return current !== undefined && 'sign' in current ? current.sign : ''
  }
  const need = (sign: string) => {
    if (peek() !== sign)
      throw new Unreadable(at >= input.length ? 'The sum ends too early.' : `A ${sign} is missing.`)
    at++
  }

  function sum(): number {
    let value = product()
    while (peek() === '+' || peek() === '-') {
      const sign = peek()
      at++
      value = sign === '+' ? value + product() : value - product()
    }
    return value
  }
  function product(): number {
    let value = signed()
    while (peek() === '*' || peek() === '/') {
      const sign = peek()
      at++
      value = sign === '*' ? value * signed() : value / signed()
    }
    return value
  }
  function signed(): number {
    if (peek() === '-') {
      at++
      return -signed()
    }
    if (peek() === '+') at++
    return power()
  }
  function power(): number {
    const base = percent()
    if (peek() !== '^') return base
    at++
    return base ** signed()
  }
  function percent(): number {
    let value = single()
    while (peek() === '%') {
      at++
      value /= 100
    }
    return value
  }
  function single(): number {
    const current = input[at]
    if (current === undefined) throw new Unreadable('The sum ends too early.')
    if ('number' in current) {
      at++
      return current.number
    }
    if ('name' in current) return call(current.name)
    need('(')
    const value = sum()
    need(')')
    return value
  }
  function call(name: string): number {
    const run = Object.hasOwn(functions, name) ? functions[name] : undefined
    if (run === undefined) throw new Unreadable(`'${name}' is not something this calculator knows.`)
    at++
    need('(')
    const values: number[] = []
    while (peek() !== ')') {
      if (values.length > 0) need(',')
      values.push(sum())
    }
    need(')')
    return run(...values)
  }

  const value = sum()
  const left = input[at]
  if (left !== undefined) throw new Unreadable(`'${Object.values(left)[0]}' was not expected there.`)
  return value
}
