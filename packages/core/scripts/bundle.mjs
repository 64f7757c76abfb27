// Sources bundled as an application would: by esbuild, which tsup brings.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const require = createRequire(import.meta.url)
const esbuild = createRequire(require.resolve('tsup'))('esbuild')
const folder = fileURLToPath(new URL('..', import.meta.url))

/** The names of the entries that the package exports, in `src` as in `dist`. */
const entries = Object.values(require('../package.json').exports).flatMap(
  (exported) => exported.default?.match(/(\w+)\.js$/)?.[1] ?? [],
)

/**
 * The text that `code` bundles to. It imports sources of this package as `./src/…`.
 * @param {string} code
 * @param {{ readonly minify?: boolean }} [options]
 * @returns {Promise<string>}
 */
export async function bundle(code, { minify = false } = {}) {
  const { outputFiles } = await esbuild.build({
    stdin: { contents: code, resolveDir: folder, loader: 'ts' },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify,
    write: false,
    logLevel: 'silent',
  })
  return outputFiles[0].text
}

/**
 * Bytes of a bundle, minified and gzipped.
 * @param {string} code
 * @returns {Promise<number>}
 */
export async function gzipped(code) {
  return gzipSync(await bundle(code, { minify: true }), { level: 9 }).length
}

/**
 * What an application that imports one name gets of the package as it is built: entries and the chunks that they share,
 * so that a file holds many concepts.
 * @param {string} name
 * @returns {Promise<string>}
 */
export async function only(name) {
  const built = mkdtempSync(join(tmpdir(), 'fitcheck-built-'))
  try {
    const entryPoints = entries.map((entry) => join(folder, 'src', `${entry}.ts`))
    await esbuild.build({
      entryPoints,
      outdir: built,
      bundle: true,
      splitting: true,
      format: 'esm',
      target: 'es2022',
    })
    writeFileSync(join(built, 'package.json'), '{ "type": "module", "sideEffects": false }')
    const { outputFiles } = await esbuild.build({
      stdin: { contents: `export { ${name} } from './index.js'`, resolveDir: built },
      bundle: true,
      format: 'esm',
      write: false,
      logLevel: 'error',
    })
    return outputFiles[0].text
  } finally {
    rmSync(built, { recursive: true })
  }
}
