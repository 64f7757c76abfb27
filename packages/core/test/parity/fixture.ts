import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One call of a reference library: input, parameters, and what it returned or raised. */
export interface ParityCase {
  readonly id: string
  readonly fn: string
  /** The case's own input, or the data set that it names. */
  // biome-ignore lint/suspicious/noExplicitAny: fixtures hold whatever the reference function takes
  readonly input: any
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly params: any
  readonly expected: unknown
  /** Set where the reference raised. */
  readonly error: { readonly type: string; readonly message: string } | undefined
}

export interface ParityGroup {
  readonly group: string
  readonly cases: readonly ParityCase[]
}

const FLOATS: Readonly<Record<string, number>> = { nan: NaN, inf: Infinity, '-inf': -Infinity }

/** JSON has no NaN or infinity: the fixtures write them as `{"$float": "nan"}`. */
function revive(_key: string, value: unknown): unknown {
  return value !== null && typeof value === 'object' && '$float' in value
    ? FLOATS[String(value.$float)]
    : value
}

/** Reads every group that a fixture folder's `index.json` lists. */
export function readFixtures(folder: string): ParityGroup[] {
  const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'), revive)
  return read('index.json').groups.map(({ group, file }: { group: string; file: string }) => {
    const { data, cases } = read(file)
    return {
      group,
      cases: cases.map((one: ParityCase & { data?: string }) => ({
        ...one,
        input: one.data === undefined ? one.input : data[one.data],
      })),
    }
  })
}
