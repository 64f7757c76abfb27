import { createHash, randomUUID } from 'node:crypto'
import { chmod, link, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import ssh2 from 'ssh2'

/** The key a server shows who it is by. */
export interface HostKey {
  /** The private key, as OpenSSH writes it. */
  readonly text: string
  /** `SHA256:…`, as `ssh` asks about it at the first connection. */
  readonly fingerprint: string
  readonly file: string
  /** Was it made just now? */
  readonly made: boolean
}

/**
 * The host key in a file; an Ed25519 one is made (mode 0600) where there is none. Two servers that start at once end
 * up with the same one.
 * @throws code `CANNOT_READ` where it cannot be read or made, or others may read it; `BAD_HOST_KEY` where it is none.
 */
export async function loadHostKey(file: string): Promise<HostKey> {
  const made = (await modeOf(file)) === null && (await makeKey(file))
  const mode = await modeOf(file)
  if (process.platform !== 'win32' && ((mode ?? 0) & 0o077) !== 0)
    throw failed(
      'CANNOT_READ',
      `others may read the host key '${file}' (mode ${(mode! & 0o777).toString(8).padStart(4, '0')}), and whoever has it can pose as this server. ` +
        `Take that away: chmod 600 '${file}'.`,
    )
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw failed('CANNOT_READ', `cannot read the host key '${file}': ${reasonOf(error)}.`)
  })
  return { text, fingerprint: fingerprintOf(parsed(text, file).getPublicSSH()), file, made }
}

/**
 * A new Ed25519 key, as OpenSSH writes it. ssh2 1.17 writes one in 256 wrong, whose public half begins with a zero byte
 * (https://github.com/mscdex/ssh2/issues/1513): those are thrown away.
 */
export function newPrivateKey(): string {
  for (;;) {
    const { private: text } = ssh2.utils.generateKeyPairSync('ed25519', { comment: 'fitcheck' })
    if (!(ssh2.utils.parseKey(text) instanceof Error)) return text
  }
}

/**
 * A public key's fingerprint as OpenSSH writes it.
 * @param blob The key in SSH's own wire form.
 */
export function fingerprintOf(blob: Buffer): string {
  return `SHA256:${createHash('sha256').update(blob).digest('base64').replace(/=+$/, '')}`
}

function parsed(text: string, file: string): ssh2.ParsedKey {
  const key = ssh2.utils.parseKey(text)
  const only = Array.isArray(key) ? key[0] : key
  if (only instanceof Error || !only?.isPrivateKey())
    throw failed(
      'BAD_HOST_KEY',
      `'${file}' is no private key this server can use. It reads OpenSSH keys without a passphrase: ` +
        `ssh-keygen -t ed25519 -N '' -f FILE makes one; without --host-key the server makes its own.`,
    )
  return only
}

async function modeOf(file: string): Promise<number | null> {
  try {
    return (await stat(file)).mode
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw failed('CANNOT_READ', `cannot read the host key '${file}': ${reasonOf(error)}.`)
  }
}

/** Written aside and then linked to its name: whoever is second finds the name taken, and uses what stands there. */
async function makeKey(file: string): Promise<boolean> {
  const aside = `${file}.${randomUUID()}`
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 })
    await writeFile(aside, newPrivateKey(), { flag: 'wx', mode: 0o600 })
    await chmod(aside, 0o600)
    await link(aside, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw failed('CANNOT_READ', `cannot make a host key '${file}': ${reasonOf(error)}.`)
  } finally {
    await rm(aside, { force: true }).catch(() => {})
  }
}

const reasons: Readonly<Record<string, string>> = {
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOTDIR: 'its folder is no folder',
  EROFS: 'the file system is read-only',
}

function reasonOf(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException
  return reasons[code] ?? message
}

function failed(code: 'CANNOT_READ' | 'BAD_HOST_KEY', message: string): Error {
  return Object.assign(new Error(message), { code })
}
