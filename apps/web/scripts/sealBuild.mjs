// After `next build`: completes the standalone folder, and gives every prerendered page a content security policy
// that allows exactly its own inline scripts.
//
// Next reads the headers of next.config from .next/routes-manifest.json when the server starts. The hashes are only
// known once the pages are built, so they are added to that file here: served by Next's own header routing, at no
// cost per request, and the pages stay static.
import { cpSync, existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { contentSecurityPolicy, inlineScriptHashes } from './contentSecurityPolicy.mjs'

const app = fileURLToPath(new URL('..', import.meta.url))
const built = join(app, '.next')
const standalone = join(built, 'standalone/apps/web')

cpSync(join(built, 'static'), join(standalone, '.next/static'), { recursive: true })
cpSync(join(app, 'public'), join(standalone, 'public'), { recursive: true })

const pages = globSync('**/*.html', { cwd: join(built, 'server/app') })
const hashesOf = (page) => inlineScriptHashes(readFileSync(join(built, 'server/app', page), 'utf8'))

// What is no page of its own (an unknown path, a failed one, an asset, the worker) gets the policy of the error pages.
const fallback = ['_not-found.html', '_global-error.html'].flatMap(hashesOf)
const entries = [{ source: '/:path*', hashes: fallback }]
for (const page of pages.filter((name) => !name.startsWith('_')))
  entries.push({
    source: page === 'index.html' ? '/' : `/${page.slice(0, -'.html'.length)}`,
    hashes: hashesOf(page),
  })

const headers = entries.map(({ source, hashes }) => ({
  source,
  headers: [{ key: 'Content-Security-Policy', value: contentSecurityPolicy(hashes) }],
}))

for (const folder of [built, join(standalone, '.next')]) {
  const file = join(folder, 'routes-manifest.json')
  if (!existsSync(file)) continue
  const manifest = JSON.parse(readFileSync(file, 'utf8'))
  const own = manifest.headers.filter((entry) => entry.headers[0]?.key !== 'Content-Security-Policy')
  const withRegex = headers.map((entry) => ({ ...entry, regex: regexOf(entry.source) }))
  writeFileSync(file, JSON.stringify({ ...manifest, headers: [...own, ...withRegex] }))
}
console.log(`Content security policy written for ${entries.length - 1} pages.`)

/** As Next writes it beside each source; the server compiles the source itself. */
function regexOf(source) {
  if (source === '/:path*') return '^(?:/((?:[^/]+?)(?:/(?:[^/]+?))*))?(?:/)?$'
  return `^${source.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:/)?$`
}
