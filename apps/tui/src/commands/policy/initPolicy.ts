import { existsSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { nearestName, parsePolicy, presets } from '@fitcheck/core/verdict'
import { misuse } from '../../misuse.js'
import { policyYaml } from '../../policy/policyYaml.js'
import { writeWhole } from '../../writeWhole.js'

export interface InitOptions {
  readonly from: string
}

const DEFAULT_FILE = 'policy.yaml'

/** `fitcheck policy init [FILE]`. */
export async function initPolicy(file = DEFAULT_FILE, { from }: InitOptions): Promise<void> {
  const names = Object.keys(presets)
  if (!names.includes(from)) {
    const near = nearestName(from, names)
    throw misuse(
      `--from: there is no preset '${from}'.${near ? ` The nearest known one is '${near}'.` : ''} Presets: ${names.join(', ')}.`,
    )
  }
  const text = policyFile(from, file)
  if (file === '-') {
    process.stdout.write(text)
    return
  }
  if (!/\.(ya?ml)$/i.test(file))
    throw misuse(`'${file}' does not end in .yaml, and YAML is what is written. Name it ${file}.yaml.`)
  if (existsSync(file)) throw thereAlready(file)
  writeWhole(resolve(file), text, { what: 'policy init', replace: false })
  process.stdout.write(
    `Wrote ${file}, which asks what the preset ${from} asks. Change it before you look at results.\n` +
      `  Is it a policy?             fitcheck policy validate ${file}\n` +
      `  What does it take?          fitcheck policy check ${file} --positives 200 --negatives 800\n` +
      `  Judge by it:                fitcheck check preds.csv --policy ${file}\n`,
  )
}

function policyFile(preset: string, file: string): string {
  const name = file === '-' ? 'custom' : basename(file).replace(/\.\w+$/, '') || 'custom'
  const head = ['What is asked of a model before it may ship: fixed before looking at its results.']
  return policyYaml({ ...parsePolicy({ extends: preset }), name }, head)
}

function thereAlready(file: string): Error {
  return misuse(`'${file}' is there already, and is left as it is. Name another file, or take that one away.`)
}
