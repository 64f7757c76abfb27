import { exitCodes } from '../../exitCodes.js'
import { asciiGlyphs, type Glyphs, unicodeGlyphs } from '../../ui/glyphs.js'
import { blank, type Line, padEnd, paragraph, span } from '../../ui/line.js'
import { paint } from '../../ui/paint.js'
import { printable } from '../../ui/printable.js'
import { terminalOf } from '../../ui/terminal.js'
import { examineData, examineStore } from './data.js'
import type { Environment, Examination } from './examination.js'
import { examineProject } from './project.js'
import { examineCi, examineEngines, examineNode, examineTerminal } from './runtime.js'

export interface DoctorOptions {
  readonly format: 'text' | 'json'
  readonly ascii?: true
}

/** `fitcheck doctor`. */
export async function runDoctor(options: DoctorOptions): Promise<void> {
  const found = await examine(process.env)
  const isBad = found.some(({ state }) => state === 'bad')
  process.exitCode = isBad ? exitCodes.unavailable : 0
  if (options.format === 'json') {
    process.stdout.write(`${JSON.stringify({ schemaVersion: 1, examinations: found }, null, 2)}\n`)
    return
  }
  const { width, ascii, depth } = terminalOf(process.stdout, process.env, options)
  const glyphs = ascii ? asciiGlyphs : unicodeGlyphs
  process.stdout.write(
    paint([...found.flatMap((each) => lines(each, width, ascii, glyphs)), blank, ending(found)], depth),
  )
}

async function examine(env: Environment): Promise<readonly Examination[]> {
  return [
    examineNode(process),
    examineTerminal(process.stdout, env),
    examineData(env),
    await examineStore(env),
    ...(await examineProject()),
    examineEngines(),
    examineCi(env),
  ]
}

const tones = { ok: 'met', warn: 'open', bad: 'failed' } as const
const SUBJECT = 13

function lines(
  { subject, state, found, remedy }: Examination,
  width: number,
  ascii: boolean,
  glyphs: Glyphs,
): Line[] {
  const first = [span(` ${padEnd(state, 5)} `, tones[state], true), span(padEnd(subject, SUBJECT))]
  const margin = ' '.repeat(7 + SUBJECT)
  return [
    ...paragraph(printable(found, ascii), { first, width }),
    ...(remedy === undefined
      ? []
      : paragraph(printable(remedy, ascii), { first: [span(`${margin}${glyphs.remedy} `)], width })),
  ]
}

function ending(found: readonly Examination[]): Line {
  const count = (state: Examination['state']) => found.filter((each) => each.state === state).length
  const bad = count('bad')
  const warn = count('warn')
  if (bad > 0)
    return [
      span(' '),
      span(bad === 1 ? 'One thing does not work.' : `${bad} things do not work.`, 'failed', true),
    ]
  if (warn > 0) return [span(' '), span('It works, though not all of it.', 'open', true)]
  return [span(' '), span('Everything works.', 'met', true)]
}
