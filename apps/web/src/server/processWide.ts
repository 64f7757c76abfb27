const here = globalThis as { [key: symbol]: unknown }

/** Routes may be bundled each by itself, with modules of their own: what belongs to the process is kept beside them. */
export function processWide<T>(name: string, make: () => T): T {
  const key = Symbol.for(`fitcheck.${name}`)
  here[key] ??= make()
  return here[key] as T
}
