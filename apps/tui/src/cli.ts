#!/usr/bin/env node
// Everything is caught before anything is loaded: a crash is exit code 70, never 1, which means "hold".
import { settleColour } from './entry/colour.js'
import { keepCompiled } from './entry/compileCache.js'
import { guardProcess } from './entry/guard.js'
import { refuseOldNode } from './entry/nodeVersion.js'
import { versionLine } from './entry/version.js'

guardProcess()
refuseOldNode(process.versions.node)
settleColour(process.env)
const words = process.argv.slice(2)
if (words.length === 1 && (words[0] === '--version' || words[0] === '-V')) process.stdout.write(versionLine)
else {
  keepCompiled(process.env)
  import('./program.js').then((program) => program.run(words))
}
