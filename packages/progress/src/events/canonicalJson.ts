/** A value that JSON cannot hold, and where in the whole it stands. */
export class NotJson extends TypeError {
  constructor(
    readonly path: string,
    readonly found: string,
  ) {
    super(`${path} is ${found}, which JSON cannot hold`)
  }
}

const DEEPEST = 32

/**
 * JSON with sorted keys and no white space, so that equal values have equal texts. Negative zero becomes zero, as in
 * all JSON. Lone surrogates and NUL are escaped (well-formed `JSON.stringify`, ES2019), so that any text column takes
 * the result.
 *
 * @throws NotJson for `undefined`, a number that is not finite, a bigint, a function, a class instance, or nesting
 *   beyond 32 levels: what reading back could not return
 * @example
 * canonicalJson({ b: 1, a: [null] }) // '{"a":[null],"b":1}'
 */
export function canonicalJson(value: unknown, path = '', depth = 0): string {
  if (depth > DEEPEST) throw new NotJson(path, `nesting deeper than ${DEEPEST} levels`)
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new NotJson(path, String(value))
    return JSON.stringify(value)
  }
  if (Array.isArray(value)) {
    // Array.from: `map` would leave the holes of a sparse array out.
    const items = Array.from(value, (item, index) => canonicalJson(item, `${path}[${index}]`, depth + 1))
    return `[${items.join(',')}]`
  }
  if (!isRecord(value)) throw new NotJson(path, typeof value === 'object' ? 'a class instance' : typeof value)
  const entries = Object.keys(value)
    .sort()
    .map((key) => {
      const inner = path === '' ? key : `${path}.${key}`
      return `${JSON.stringify(key)}:${canonicalJson(value[key], inner, depth + 1)}`
    })
  return `{${entries.join(',')}}`
}

/** A plain object, also of another realm. */
function isRecord(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}
