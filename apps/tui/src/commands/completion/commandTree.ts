import type { EventEmitter } from 'node:events'
import { policyPaths, presets } from '@fitcheck/core/verdict'
import { patterns } from '@fitcheck/quiz'
import type { Argument, Command, Option } from 'commander'
import { columnRoles } from '../check/columns.js'
import { readExamples } from '../check/examples.js'

/** What may stand in the place of a value: words, files, or both; nothing where only the user knows. */
export interface Values {
  readonly words: readonly string[]
  readonly files: boolean
  /** More follows the word, such as what is set: no space after it. */
  readonly open: boolean
}

export interface OptionNode {
  readonly short: string | undefined
  readonly long: string
  readonly text: string
  /** What its value is called; `null` where it takes none. */
  readonly valueName: string | null
  readonly values: Values
  readonly group: string
  readonly repeats: boolean
}

/** One command as the program defines it: what the completions and the manual are made of. */
export interface CommandNode {
  /** Its words after `fitcheck`; none for the program itself. */
  readonly path: readonly string[]
  readonly summary: string
  readonly description: string
  readonly usage: string
  readonly options: readonly OptionNode[]
  readonly argument: { readonly name: string; readonly text: string; readonly values: Values } | null
  readonly commands: readonly CommandNode[]
  /** What its help says after the options. */
  readonly after: string
}

const none: Values = { words: [], files: false, open: false }
const files: Values = { ...none, files: true }
const presetNames = Object.keys(presets)

/** By what a value is called in the help. */
const byName: Readonly<Record<string, () => Values>> = {
  FILE: () => files,
  P: () => ({ ...files, words: presetNames }),
  'NAME|FILE': () => ({ ...files, words: presetNames }),
  PRESET: () => ({ ...none, words: presetNames }),
  NAME: () => ({ ...none, words: readExamples().map(({ name }) => name) }),
  PATTERN: () => ({ ...none, words: patterns.map(({ slug }) => slug) }),
  'PATH=VALUE': () => ({ ...none, words: policyPaths.map((path) => `${path}=`), open: true }),
  'ROLE=NAME,...': () => ({ ...none, words: columnRoles.map((role) => `${role}=`), open: true }),
}

/** The program, or one of its commands, with all below it. */
export function treeOf(command: Command, path: readonly string[] = []): CommandNode {
  const help = command.createHelp()
  const [argument] = command.registeredArguments
  return {
    path,
    summary: command.summary() || command.description(),
    description: command.description(),
    usage: command.usage(),
    options: help.visibleOptions(command).map(optionNode),
    argument: argument
      ? { name: argument.name(), text: argument.description, values: valuesOf(argument.name(), argument) }
      : null,
    commands: command.commands.map((each) => treeOf(each, [...path, each.name()])),
    after: textAfter(command),
  }
}

/** A command and all below it, in one list. */
export function allOf(node: CommandNode): readonly CommandNode[] {
  return [node, ...node.commands.flatMap(allOf)]
}

function optionNode(option: Option): OptionNode {
  const valueName = /[<[]([^>\]]+)[>\]]/.exec(option.flags)?.[1] ?? null
  return {
    short: option.short,
    long: option.long!,
    text: option.description,
    valueName,
    values: valueName === null ? none : valuesOf(valueName, option),
    group: option.helpGroupHeading ?? 'Options:',
    repeats: Array.isArray(option.defaultValue),
  }
}

function valuesOf(name: string, { argChoices }: Pick<Option | Argument, 'argChoices'>): Values {
  if (argChoices) return { ...none, words: argChoices }
  return Object.hasOwn(byName, name) ? byName[name]!() : none
}

/** Commander adds such texts as listeners, and its types do not say that a command emits events. */
function textAfter(command: Command): string {
  let text = ''
  const write = (part: string) => {
    text += part
  }
  ;(command as unknown as EventEmitter).emit('afterHelp', { error: false, command, write })
  return text.trim()
}
