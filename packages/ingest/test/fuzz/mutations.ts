import fc from 'fast-check'

/** One change to a file; `at`, `from` and `length` are shares of what is there. */
type Mutation = (bytes: Uint8Array, others: readonly Uint8Array[]) => Uint8Array

const encode = (text: string) => new TextEncoder().encode(text)
const place = (bytes: Uint8Array, share: number) => Math.floor(share * bytes.length)
// Without bias: else most files would be cut off, or changed, at their first byte.
const share = fc.noBias(fc.nat(999_999)).map((millionths) => millionths / 1e6)

/** What stands where a value stood. */
const STRANGE: readonly unknown[] = [
  ...[null, true, false, 0, 1, -1, 0.5, 2, 1e21, 1e20, '', ' ', 'a', 'NaN', '\u0000', '__proto__'],
  ...[[], {}, [null], [[]], [1, '1'], { a: {} }, 'x'.repeat(300)],
]
const WORDS = [
  'null',
  'NaN',
  '-Infinity',
  '""',
  '[]',
  '{}',
  '1e999',
  ',',
  '\n',
  '"',
  '}',
  ']',
  '\r',
  ';',
  '\ufeff',
]

const changes: fc.Arbitrary<Mutation> = fc.oneof(
  // Bits flipped, and bytes put in or taken out.
  fc.tuple(share, fc.nat(7)).map(([at, bit]) => (bytes: Uint8Array) => {
    const copy = Uint8Array.from(bytes)
    const index = place(copy, at)
    if (copy.length > 0) copy[index] = copy[index]! ^ (1 << bit)
    return copy
  }),
  fc.tuple(share, fc.constantFrom(...WORDS)).map(
    ([at, word]) =>
      (bytes: Uint8Array) =>
        spliced(bytes, place(bytes, at), 0, encode(word)),
  ),
  // Cut off, or with a hole.
  share.map((at) => (bytes: Uint8Array) => bytes.subarray(0, place(bytes, at))),
  fc.tuple(share, fc.nat(200)).map(
    ([at, length]) =>
      (bytes: Uint8Array) =>
        spliced(bytes, place(bytes, at), length, encode('')),
  ),
  // Lines doubled, dropped and moved.
  fc
    .tuple(share, share, fc.constantFrom('double', 'drop', 'move'))
    .map(([from, to, kind]) => (bytes: Uint8Array) => {
      const lines = new TextDecoder().decode(bytes).split('\n')
      if (lines.length < 3) return bytes
      const [line] = lines.splice(Math.floor(from * lines.length), kind === 'double' ? 0 : 1)
      const moved = kind === 'double' ? lines[Math.floor(from * lines.length)]! : line!
      if (kind !== 'drop') lines.splice(Math.floor(to * lines.length), 0, moved)
      return encode(lines.join('\n'))
    }),
  // A piece of another file in it.
  fc
    .tuple(share, share, fc.nat(400), fc.nat())
    .map(([at, from, length, which]) => (bytes: Uint8Array, others: readonly Uint8Array[]) => {
      const other = others[which % others.length]!
      const start = place(other, from)
      return spliced(bytes, place(bytes, at), 0, other.subarray(start, start + length))
    }),
  // JSON that stays JSON, with a value of another kind or without one: what gets furthest.
  {
    weight: 6,
    arbitrary: fc.tuple(share, share, fc.constantFrom(...STRANGE, undefined)).map(
      ([row, at, value]) =>
        (bytes: Uint8Array) =>
          encode(withOtherValue(new TextDecoder().decode(bytes), row, at, value)),
    ),
  },
)

/** A file, and what became of it. */
export interface Damaged {
  readonly from: Uint8Array
  readonly bytes: Uint8Array
}

/** A file of the corpus before and after one to four changes. */
export function damaged(corpus: readonly Uint8Array[]): fc.Arbitrary<Damaged> {
  return fc
    .tuple(fc.constantFrom(...corpus), fc.array(changes, { minLength: 1, maxLength: 4 }))
    .map(([from, all]) => {
      const bytes = all.reduce((file, change) => change(file, corpus), from)
      // What a failure prints: the seed and path beside it bring the rest back.
      const told = () =>
        `file ${corpus.indexOf(from)} of the corpus, now ${new TextDecoder().decode(bytes.subarray(0, 200))}…`
      return { from, bytes, [fc.toStringMethod]: told }
    })
}

function spliced(bytes: Uint8Array, at: number, drop: number, put: Uint8Array): Uint8Array {
  const result = new Uint8Array(
    Math.max(0, Math.min(at, bytes.length)) + put.length + Math.max(0, bytes.length - at - drop),
  )
  result.set(bytes.subarray(0, at))
  result.set(put, at)
  result.set(bytes.subarray(at + drop), at + put.length)
  return result
}

/** Puts another value in a random place of the document, or of one of the lines. */
function withOtherValue(text: string, row: number, at: number, value: unknown): string {
  const changed = otherValue(text, at, value)
  if (changed !== null) return changed
  const lines = text.split('\n')
  const line = Math.floor(row * lines.length)
  lines[line] = otherValue(lines[line]!, at, value) ?? lines[line]!
  return lines.join('\n')
}

function otherValue(text: string, at: number, value: unknown): string | null {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return null
  }
  const places: { readonly parent: Record<string, unknown>; readonly key: string }[] = []
  const walk = (parent: unknown) => {
    if (typeof parent !== 'object' || parent === null) return
    for (const key of Object.keys(parent)) {
      places.push({ parent: parent as Record<string, unknown>, key })
      walk((parent as Record<string, unknown>)[key])
    }
  }
  walk(parsed)
  if (places.length === 0) return null
  const { parent, key } = places[Math.floor(at * places.length)]!
  if (value === undefined && !Array.isArray(parent)) delete parent[key]
  else parent[key] = value
  return JSON.stringify(parsed)
}
