import type { FileRole, Source } from '../src/reading.js'

/** A source of text or bytes in memory, cut at the offsets given. */
export function sourceOf(
  content: string | Uint8Array,
  {
    role = 'all',
    name = 'p.csv',
    cuts = [],
  }: { role?: FileRole; name?: string; cuts?: readonly number[] } = {},
): Source {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const edges = [0, ...[...cuts].sort((a, b) => a - b).filter((cut) => cut <= bytes.length), bytes.length]
  return { role, name, size: bytes.length, chunks: pieces(bytes, edges) }
}

async function* pieces(bytes: Uint8Array, edges: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let index = 1; index < edges.length; index++) {
    // A copy: nobody may keep a view into a chunk that its owner reuses.
    const piece = Uint8Array.from(bytes.subarray(edges[index - 1], edges[index]))
    yield piece
    piece.fill(0x21)
  }
}
