// Run by the build: the manual, made of the program's own definition.
import packageJson from '../../../package.json' with { type: 'json' }
import { createProgram } from '../../program.js'
import { treeOf } from './commandTree.js'
import { manPage } from './manPage.js'

process.stdout.write(manPage(treeOf(createProgram('machine')), packageJson.version))
