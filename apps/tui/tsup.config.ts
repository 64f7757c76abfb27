import { execFile } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { defineConfig } from 'tsup'
import { thirdPartyLicences } from '../../scripts/thirdPartyLicences.mjs'

/** The manual is made of the program that was just built. */
async function writeManual(): Promise<void> {
  const { stdout } = await promisify(execFile)(process.execPath, ['dist/manPage.js'])
  await mkdir('dist/man', { recursive: true })
  await writeFile('dist/man/fitcheck.1', stdout)
  await rm('dist/manPage.js')
}

/** A class of characters for all emoji takes tens of milliseconds to compile, and what we print rarely holds one. */
function madeReadyLate(source: string): string {
  const late = source.replace(
    /^const (segmenter|\w+Regex) = (new .*|.*\\p\{.*);$/gm,
    'let $1_; const $1 = () => ($1_ ??= $2);',
  )
  const names = [...late.matchAll(/^let (\w+)_; const/gm)].map(([, name]) => name)
  if (names.length !== 6) throw new Error('string-width is not what it was: look at tsup.config.ts')
  const used = new RegExp(`\\b(${names.join('|')})(?=\\.|\\))`, 'g')
  return late.replace(used, '$1()').replace('/[^\\u{20}-\\u{7E}]/v', `/[^\\u{20}-\\u{7E}${oneCell}]/v`)
}

/** Of the marks that we draw and write, those that each are one cell wide and join with nothing. */
const oneCell = '─━│├┤┃╋░█●○◇■▲•▪▫–−·…→≥≤×‘’“”›↑↓▎✓⊟'

/** The parser of YAML under its own names, loaded when one of them is called. */
const yamlLate = `
const yaml = () => require('yaml')
export const parseDocument = (...given) => yaml().parseDocument(...given)
export const isMap = (node) => yaml().isMap(node)
export const isScalar = (node) => yaml().isScalar(node)
export function LineCounter() { return new (yaml().LineCounter)() }
`

/** The file that is started: whole in itself, for each further one that is loaded costs as much as the rest of it. */
const entryFile = defineConfig({
  entry: { cli: 'src/cli.ts' },
  format: 'esm',
  target: 'node22',
  splitting: false,
  removeNodeProtocol: false,
  esbuildPlugins: [
    {
      name: 'program-beside-it',
      setup(build) {
        build.onResolve({ filter: /^\.\/program\.js$/ }, ({ path }) => ({ path, external: true }))
      },
    },
  ],
})

const program = defineConfig({
  // The worker is started by its name, from the bundle's own folder.
  entry: {
    program: 'src/program.ts',
    commandWorker: 'src/server/worker/commandWorker.ts',
    manPage: 'src/commands/completion/writeManPage.ts',
  },
  format: 'esm',
  target: 'node22',
  // The other build writes that one, at the same time.
  clean: ['!cli.js'],
  treeshake: true,
  splitting: true,
  // Nothing is left to be found at run time but Node itself: what depends on nothing cannot be broken by an install.
  noExternal: [/./],
  // `node:sqlite` has no name without its prefix.
  removeNodeProtocol: false,
  define: {
    'process.env.NODE_ENV': '"production"',
    // ssh2 asks for it, as CommonJS has it.
    __dirname: 'import.meta.dirname',
  },
  // `yaml` is CommonJS for Node, and calls require() for Node's own modules.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
  // Chunks of our own packages import each other for order alone; they have no side effects to lose.
  esbuildOptions: (options) => {
    options.logOverride = { 'ignored-bare-import': 'silent' }
    // Asked for where somebody installed them, and done without otherwise.
    options.external = ['react-devtools-core', 'pg-native']
  },
  esbuildPlugins: [
    thirdPartyLicences(),
    {
      // Half of the time of `check` is starting: what one run in ten needs is made ready when it is asked for.
      name: 'string-width-made-ready-late',
      setup(build) {
        const own = realpathSync(fileURLToPath(import.meta.resolve('string-width')))
        build.onLoad({ filter: /string-width[\\/]index\.js$/ }, async ({ path }) =>
          path === own ? { contents: madeReadyLate(await readFile(path, 'utf8')), loader: 'js' } : undefined,
        )
      },
    },
    {
      name: 'yaml-loaded-late',
      setup(build) {
        build.onResolve({ filter: /^yaml$/ }, ({ kind, importer }) =>
          kind === 'import-statement' ? { path: importer, namespace: 'yaml-late' } : undefined,
        )
        build.onLoad({ filter: /.*/, namespace: 'yaml-late' }, ({ path }) => ({
          contents: yamlLate,
          loader: 'js',
          resolveDir: dirname(path),
        }))
      },
    },
    {
      // ssh2 tries for these, and does the same in JavaScript without them: a build must not depend on a compiler.
      name: 'ssh2-without-native-parts',
      setup(build) {
        build.onLoad(
          { filter: /ssh2[\\/]lib[\\/]protocol[\\/](crypto|constants)\.js$/ },
          async ({ path }) => ({
            contents: (await readFile(path, 'utf8')).replace(
              /require\('(cpu-features|[^']*\.node)'\)/,
              'undefined',
            ),
            loader: 'js',
          }),
        )
      },
    },
  ],
  onSuccess: async () => {
    await copyExamples()
    await writeManual()
  },
})

/** The runs that come along; scripts and pipelines to copy stay in the repository. */
async function copyExamples() {
  const runs: { name: string }[] = JSON.parse(await readFile('../../examples/index.json', 'utf8'))
  for (const name of ['README.md', 'index.json', ...runs.map((run) => run.name)])
    await cp(`../../examples/${name}`, `dist/examples/${name}`, { recursive: true })
}

export default [entryFile, program]
