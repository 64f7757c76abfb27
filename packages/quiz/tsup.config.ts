import { defineConfig } from 'tsup'
import { thirdPartyLicences } from '../../scripts/thirdPartyLicences.mjs'

export default defineConfig({
  entry: ['src/index.ts', 'src/server.ts', 'src/formats.ts'],
  format: 'esm',
  target: 'es2022',
  dts: true,
  clean: true,
  treeshake: true,
  // No entry needs Node: the parsers that `formats` bundles are taken in the form for every platform.
  platform: 'browser',
  // `formats` holds its parsers.
  esbuildPlugins: [thirdPartyLicences()],
})
