import { cp, readFile } from 'node:fs/promises'
import { defineConfig } from 'tsup'

export default defineConfig({
  // The worker is started by its name, from the bundle's own folder.
  entry: { cli: 'src/cli.ts', checkWorker: 'src/server/check/checkWorker.ts' },
  format: 'esm',
  target: 'node22',
  clean: true,
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
    js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  },
  // Chunks of our own packages import each other for order alone; they have no side effects to lose.
  esbuildOptions: (options) => {
    options.logOverride = { 'ignored-bare-import': 'silent' }
    // Asked for where somebody installed them, and done without otherwise.
    options.external = ['react-devtools-core', 'pg-native']
  },
  esbuildPlugins: [
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
  onSuccess: () => cp('../../examples', 'dist/examples', { recursive: true }),
})
