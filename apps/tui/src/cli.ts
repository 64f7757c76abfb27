#!/usr/bin/env node
// Everything is caught before anything is loaded: a crash is exit code 70, never 1, which means "hold".
import { settleColour } from './entry/colour.js'
import { guardProcess } from './entry/guard.js'
import { refuseOldNode } from './entry/nodeVersion.js'

guardProcess()
refuseOldNode(process.versions.node)
settleColour(process.env)
import('./program.js').then((program) => program.run(process.argv.slice(2)))
