import { existsSync } from 'node:fs'
import { parsePolicy } from '@fitcheck/core/verdict'
import { type Project, readProject } from '@fitcheck/ingest'
import { openSource } from '@fitcheck/ingest/node'
import { exitCodeOf } from '../../exitCodes.js'
import { loadPolicyInput } from '../../policy/loadPolicy.js'
import { readTextFile } from '../../readTextFile.js'
import { PROJECT } from '../check/inputs.js'
import type { Examination } from './examination.js'

/** The project of this folder: whether it says what it may, and whether its files and its policy are there. */
export async function examineProject(): Promise<readonly Examination[]> {
  if (!existsSync(PROJECT))
    return [
      { subject: 'Project', state: 'ok', found: `no ${PROJECT} in this folder: check takes files by name` },
    ]
  const read = await attempt(async () => readProject(await readTextFile(PROJECT, 'project file'), PROJECT))
  if ('problem' in read) return [bad('Project', read.problem)]
  const { files, policy } = read.value
  return [
    { subject: 'Project', state: 'ok', found: `${PROJECT} is read` },
    ...(await examineFiles(files)),
    await examinePolicy(policy),
  ]
}

async function examineFiles(files: Project['files']): Promise<Examination[]> {
  const found = await Promise.all(
    files.map(async ({ role, path }) => ({ path, read: await attempt(() => openSource(role, path)) })),
  )
  const missing = found.flatMap(({ read }) => ('problem' in read ? [bad('Its files', read.problem)] : []))
  if (missing.length > 0) return missing
  return [{ subject: 'Its files', state: 'ok', found: `${found.map(({ path }) => path).join(', ')}: there` }]
}

async function examinePolicy(policy: Project['policy']): Promise<Examination> {
  const read = await attempt(async () => parsePolicy(await loadPolicyInput(policy ?? 'balanced')))
  if ('problem' in read)
    return {
      ...bad('Its policy', read.problem),
      ...(typeof policy === 'string' && existsSync(policy)
        ? { remedy: `All that is wrong with it: fitcheck policy validate ${policy}` }
        : {}),
    }
  const found = policy === undefined ? 'none said, so balanced' : `policy ${read.value.name}`
  return { subject: 'Its policy', state: 'ok', found }
}

async function attempt<T>(
  work: () => Promise<T>,
): Promise<{ readonly value: T } | { readonly problem: string }> {
  try {
    return { value: await work() }
  } catch (error) {
    if (exitCodeOf(error) === undefined) throw error
    return { problem: (error as Error).message }
  }
}

function bad(subject: string, problem: string): Examination {
  return { subject, state: 'bad', found: problem.replace(/\.$/, '') }
}
