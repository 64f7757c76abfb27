import { nearestName, presets } from '@fitcheck/core/verdict'
import { misuse } from '../../misuse.js'
import type { CheckOptions } from './checkOptions.js'

const fileOptions = ['base', 'train', 'validation', 'general', 'log'] as const

/**
 * For whoever comes over SSH: refuses whatever names a file, and gives the files that are read all the same, which is
 * standard input where no example is asked for.
 * @throws code `MISUSE`
 */
export function withoutFiles(files: readonly string[], options: CheckOptions): readonly string[] {
  const named = files.find((file) => file !== '-')
  if (named !== undefined)
    throw misuse(`'${named}' is a file, and over SSH predictions come from standard input: ${pipe(named)}`)
  for (const option of fileOptions) {
    const file = options[option]
    if (file !== undefined)
      throw misuse(
        `--${option} names a file, and none is opened over SSH. Put its rows into standard input, told apart by ` +
          `a split column, or judge on your own machine: fitcheck check --${option} ${file}`,
      )
  }
  const [out] = options.out
  if (out !== undefined)
    throw misuse(
      `--out writes a file, and none is written over SSH. Keep what is printed: --format json > verdict.json`,
    )
  if (options.policy !== undefined) assertPreset(options.policy)
  return options.example === undefined ? ['-'] : files
}

function assertPreset(policy: string): void {
  const names = Object.keys(presets)
  if (names.includes(policy)) return
  const near = nearestName(policy, names)
  throw misuse(
    `--policy: '${policy}' is not a preset, and no policy file is opened over SSH.` +
      `${near ? ` The nearest known one is '${near}'.` : ''} Presets: ${names.join(', ')}. ` +
      'Change one field of a preset by --set floors.recall=0.9.',
  )
}

function pipe(file: string): string {
  return `cat ${file} | ssh HOST check`
}
