import { existsSync } from 'node:fs'
import { nearestName, type PolicyInput, parsePolicy, presets, setPolicyValue } from '@fitcheck/core/verdict'
import { readPolicyText } from '@fitcheck/ingest'
import { misuse } from '../misuse.js'
import { readTextFile } from '../readTextFile.js'

/**
 * The policy asked for: a preset's name, a file's path, or fields as a project file has them inline.
 * @throws code `MISUSE` for an unknown name, `CANNOT_READ` for a file that cannot be opened, `BAD_POLICY` for one
 * that is no policy.
 */
export async function loadPolicyInput(asked: string | PolicyInput): Promise<PolicyInput> {
  if (typeof asked !== 'string') return checked(asked, 'fitcheck.yaml')
  if (Object.hasOwn(presets, asked)) return { extends: asked }
  const text = await readPolicyFile(asked)
  return checked(readPolicyText(text, asked), asked)
}

/**
 * The same with fields set by `--set PATH=VALUE`; a value is YAML, so `null` takes a field away.
 * @throws code `MISUSE` where a pair, its path or its value does not fit.
 */
export function setFields(input: PolicyInput, sets: readonly string[]): PolicyInput {
  return sets.reduce((policy, pair) => {
    const at = pair.indexOf('=')
    if (at <= 0) throw misuse(`--set: '${pair}' is not PATH=VALUE. Write it as --set floors.recall=0.9.`)
    try {
      const { value } = readPolicyText(`value: ${pair.slice(at + 1)}`, '--set') as { value: unknown }
      const next = setPolicyValue(policy, pair.slice(0, at), value ?? null)
      parsePolicy(next)
      return next
    } catch (error) {
      if ((error as { code?: unknown }).code !== 'BAD_POLICY') throw error
      throw misuse(`--set ${pair}: ${sentence((error as Error).message)}`)
    }
  }, input)
}

async function readPolicyFile(asked: string): Promise<string> {
  const isPath = /[/\\]|\.(ya?ml|json)$/i.test(asked)
  if (!isPath && !existsSync(asked)) throw unknownName(asked)
  return readTextFile(asked, 'policy file')
}

function unknownName(asked: string): Error {
  const names = Object.keys(presets)
  const near = nearestName(asked, names)
  return misuse(
    `there is no policy '${asked}'.${near ? ` The nearest known one is '${near}'.` : ''} ` +
      `Presets: ${names.join(', ')}; or give the path of a YAML or JSON file.`,
  )
}

/** A policy that cannot be parsed is told with the file it stands in. */
function checked(input: unknown, name: string): PolicyInput {
  try {
    parsePolicy(input)
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'BAD_POLICY') throw error
    throw Object.assign(new Error(`${name}: ${sentence((error as Error).message)}`), { code: 'BAD_POLICY' })
  }
  return input as PolicyInput
}

function sentence(text: string): string {
  return /[.?]$/.test(text) ? text : `${text}.`
}
