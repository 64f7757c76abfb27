import { LOSSES, readTrainingLog } from '../log/readTrainingLog.js'
import type { Harness } from './harness.js'

const read: Harness['read'] = async (text, { file }) => {
  const { log } = await readTrainingLog(text, file)
  return { kind: 'log', log }
}

/** `trainer_state.json` of a Hugging Face Trainer, or its `log_history` alone. */
export const trainerState: Harness = {
  name: 'trainer-state',
  recognises: ({ paths }) =>
    paths.has('log_history') || (paths.has('[].step') && (paths.has('[].loss') || paths.has('[].eval_loss'))),
  read,
}

/** The result file of an OpenAI fine-tuning job: CSV, plain or in base64 as the API hands it out. */
export const openaiLog: Harness = {
  name: 'openai-log',
  recognises: ({ line }) => isHeader(line) || isHeader(decoded(line)),
  read,
}

function isHeader(line: string): boolean {
  const names = line.split(',').map((name) => name.trim())
  return names[0] === 'step' && LOSSES.some((name) => names.includes(name))
}

/** The first line of what base64 stands for, by its beginning. */
function decoded(line: string): string {
  const packed = /^[A-Za-z0-9+/]{16,}/.exec(line.trim())?.[0].slice(0, 400) ?? ''
  const bytes = atob(packed.slice(0, packed.length & ~3))
  return bytes.split(/\r?\n/)[0]!
}
