import { existsSync, fstatSync } from 'node:fs'
import { nearestName, type PolicyInput } from '@fitcheck/core/verdict'
import { type FileRole, type ReadOptions, readProject } from '@fitcheck/ingest'
import { misuse } from '../../misuse.js'
import { readTextFile } from '../../readTextFile.js'
import type { CheckOptions } from './checkOptions.js'
import { exampleList, examplePath, readExamples } from './examples.js'
import { readOptions } from './readingOptions.js'

/** A file to read: where it is, and what messages call it. */
export interface InputFile {
  readonly role: FileRole
  readonly path: string
  readonly name: string
}

/** What shall be judged, how it is to be read, and the policy that comes with it where one does. */
export interface Inputs {
  readonly files: readonly InputFile[]
  readonly options: ReadOptions
  readonly policy: string | PolicyInput | undefined
  /** Reports that a project asks for, beside those of `--out`. */
  readonly out: readonly string[]
}

export const PROJECT = 'fitcheck.yaml'
const STDIN = '-'

/**
 * What the command line says shall be judged: an example, files, standard input, or the project of this folder. What
 * is given as an option stands above what the example or the project says.
 * @throws code `MISUSE` where that is nothing, or more than one of them.
 */
export async function resolveInputs(given: readonly string[], options: CheckOptions): Promise<Inputs> {
  const inputs =
    options.example !== undefined
      ? exampleInputs(options.example, given, options)
      : given.length === 0 && options.base === undefined && existsSync(PROJECT)
        ? await projectInputs()
        : { files: predictionFiles(given, options), options: {}, policy: undefined, out: [] }
  const files = [...inputs.files, ...splitFiles(options)]
  if (files.filter(({ path }) => path === STDIN).length > 1)
    throw misuse('standard input (-) is asked for twice, and can be read once. Give a file for one of them.')
  const asked = readOptions(options)
  return {
    files,
    policy: options.policy ?? inputs.policy,
    out: inputs.out,
    options: {
      ...inputs.options,
      ...asked,
      ...(asked.columns && { columns: { ...inputs.options.columns, ...asked.columns } }),
      ...(asked.pick && { pick: { ...inputs.options.pick, ...asked.pick } }),
    },
  }
}

function inputFile(role: FileRole, given: string): InputFile {
  return { role, path: given, name: given === STDIN ? 'standard input' : given }
}

function exampleInputs(name: string, given: readonly string[], options: CheckOptions): Inputs {
  if (given.length > 0 || options.base !== undefined)
    throw misuse(
      `--example '${name}' brings its own predictions: leave out ${given[0] ?? '--base'}, or --example.`,
    )
  const examples = readExamples()
  const example = examples.find((known) => known.name === name)
  if (!example) {
    const near = nearestName(
      name,
      examples.map((known) => known.name),
    )
    throw misuse(
      `there is no example '${name}'.${near ? ` The nearest known one is '${near}'.` : ''} The examples:\n${exampleList()}`.trimEnd(),
    )
  }
  return {
    files: example.files.map(({ role, file }) => ({
      role,
      path: examplePath(example, file),
      name: `${example.name}/${file}`,
    })),
    options: example.positive === null ? {} : { positive: example.positive },
    policy: example.policy,
    out: [],
  }
}

function predictionFiles(given: readonly string[], options: CheckOptions): InputFile[] {
  const files = given.length > 0 ? given : isPiped() ? [STDIN] : []
  if (options.base === undefined) {
    if (files.length === 0)
      throw misuse(
        `no predictions given. Name a file, pipe them in, or put a ${PROJECT} in this folder. ` +
          "To see one judged: 'fitcheck check --example spam'.",
      )
    return files.map((file) => inputFile('all', file))
  }
  const [tuned, another] = files
  if (tuned === undefined)
    throw misuse(
      `--base has the base model's predictions; name the tuned model's file too: fitcheck check --base ${options.base} tuned.csv`,
    )
  if (another !== undefined)
    throw misuse(
      `beside --base stands one file, the tuned model's, and there are ${files.length}: ${files.join(', ')}.`,
    )
  return [inputFile('base', options.base), inputFile('tuned', tuned)]
}

function splitFiles(options: CheckOptions): InputFile[] {
  const roles = ['train', 'validation', 'general', 'log'] as const
  return roles.flatMap((role) => (options[role] === undefined ? [] : [inputFile(role, options[role])]))
}

async function projectInputs(): Promise<Inputs> {
  const {
    files,
    policy,
    out = [],
    ...options
  } = readProject(await readTextFile(PROJECT, 'project file'), PROJECT)
  return { files: files.map(({ role, path }) => inputFile(role, path)), options, policy, out }
}

/** Is standard input a pipe or a file, rather than a keyboard or nothing? */
function isPiped(): boolean {
  try {
    const stdin = fstatSync(0)
    return stdin.isFIFO() || stdin.isFile() || stdin.isSocket()
  } catch {
    return false
  }
}
