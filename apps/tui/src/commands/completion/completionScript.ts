import type { Command } from 'commander'
import { bashScript } from './bashScript.js'
import { treeOf } from './commandTree.js'
import { fishScript } from './fishScript.js'
import { zshScript } from './zshScript.js'

const scripts = { bash: bashScript, zsh: zshScript, fish: fishScript } as const

/** The script that makes a shell complete the words of a program. */
export function completionScript(program: Command, shell: keyof typeof scripts): string {
  return scripts[shell](treeOf(program))
}
