import { readFile } from 'node:fs/promises'

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'you may not read it',
}

/**
 * A small text file: a policy, a project.
 * @param what What it is called in the message.
 * @throws code `CANNOT_READ`, with the system's own code as its `cause`.
 */
export async function readTextFile(path: string, what: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const reason = reasons[code ?? ''] ?? message
    throw Object.assign(new Error(`cannot read the ${what} '${path}': ${reason}.`, { cause: code }), {
      code: 'CANNOT_READ' as const,
    })
  }
}
