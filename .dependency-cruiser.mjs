// Which folder may import which (ARCHITECTURE.md). Any other arrow, and any circle, fails the tests.
const only = (from, to) => ({
  name: `${from.join('-')}-may-import-only-${to.join('-') || 'itself'}`,
  severity: 'error',
  from: { path: `^(${from.join('|')})/` },
  to: { path: '^(packages|apps)/', pathNot: `^(${[...from, ...to].join('|')})/` },
})

export default {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    only(['packages/core'], []),
    only(['packages/quiz'], ['packages/core']),
    only(['packages/ingest'], ['packages/core']),
    only(['packages/progress'], ['packages/quiz']),
    only(['apps/web'], ['packages']),
    only(['apps/tui'], ['packages']),
    {
      name: 'core-depends-on-nothing-at-run-time',
      severity: 'error',
      from: { path: '^packages/core/src/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['npm', 'npm-optional', 'npm-peer', 'core'] },
    },
    {
      name: 'the-pure-half-touches-no-platform',
      severity: 'error',
      from: { path: '^packages/(core|quiz)/src/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only-node-entries-of-ingest-touch-the-platform',
      severity: 'error',
      from: {
        path: '^packages/ingest/src/',
        pathNot: '(\\.test\\.ts$|^packages/ingest/src/(node|duckdb)[./])',
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'packages-are-reached-through-their-entries',
      severity: 'error',
      from: { path: '^apps/' },
      to: { path: '^packages/[^/]+/src/' },
    },
  ],
  options: {
    doNotFollow: { path: '(node_modules|/dist/)' },
    exclude: { path: '(^|/)(\\.next|reports|fixtures|public)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'apps/web/tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'default', 'node'],
    },
  },
}
