// Lets Node run the packages' sources as they stand: it strips the types itself, and imports that end in .js are read
// from the .ts beside them.
import { existsSync } from 'node:fs'
import { registerHooks } from 'node:module'

registerHooks({
  resolve(specifier, context, next) {
    if (!/^\..*\.js$/.test(specifier)) return next(specifier, context)
    const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL)
    return next(existsSync(source) ? source.href : specifier, context)
  },
})
