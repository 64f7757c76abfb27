// What the system does not allow, and what is no table: through the built command, with its exit code, and with nothing
// half written.
import { execFile, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { cli, csvOf, ended, fitcheck, start, temporaryFolder } from './fitcheck.js'

const folder = temporaryFolder()
const text = csvOf([
  [300, 'spam', 'spam', 'spam'],
  [150, 'spam', 'ham', 'spam'],
  [440, 'ham', 'ham', 'ham'],
  [60, 'ham', 'spam', 'ham'],
])
const good = folder.write('good.csv', text)
const isRoot = process.getuid?.() === 0
/** Everything in a folder but what belongs there. */
const leftIn = (path: string, known: readonly string[]) =>
  readdirSync(path).filter((name) => !known.includes(name))

describe('what is no file of rows', () => {
  it('a socket is 66', async () => {
    const path = join(folder.path, 'socket')
    const server = createServer().listen(path)
    await once(server, 'listening')
    const { code, stdout, stderr } = await fitcheck(['check', path])
    server.close()
    expect(stderr.replace(/\s+/g, ' ')).toContain('it is a socket or a device')
    expect({ code, stdout }).toEqual({ code: 66, stdout: '' })
  })

  it('a device without an end is left alone', async () => {
    const { code } = await fitcheck(['check', '/dev/null'])
    expect(code).toBe(65)
  })

  it.skipIf(isRoot)('a file this user may not read is 66 (skipped as root, who may)', async () => {
    const path = folder.write('closed.csv', text)
    chmodSync(path, 0)
    const { code, stderr } = await fitcheck(['check', path])
    expect(stderr).toContain('permission denied')
    expect(code).toBe(66)
  })

  it.runIf(isRoot)('a file this user may not read is 66 (as nobody; skipped where this is not root)', () => {
    const path = folder.write('closed.csv', text)
    chmodSync(path, 0)
    const run = asNobody(['check', path])
    expect(run.stderr.replace(/\s+/g, ' ')).toContain('permission denied')
    expect(run.status).toBe(66)
  })

  it('gzip is read, and gzip that ends early is refused', async () => {
    const packed = gzipSync(text)
    expect((await fitcheck(['check', folder.write('whole.csv.gz', packed)])).code).toBe(0)
    const half = folder.write('half.csv.gz', packed.subarray(0, packed.length / 2))
    const { code, stdout, stderr } = await fitcheck(['check', half, '--out', join(folder.path, 'half.json')])
    expect(stderr.replace(/\s+/g, ' ')).toMatch(/half\.csv\.gz.*gzip/)
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+/)
    expect({ code, stdout }).toEqual({ code: 66, stdout: '' })
    expect(existsSync(join(folder.path, 'half.json'))).toBe(false)
  })
})

describe('text as other systems write it', () => {
  it.each([
    ['a byte order mark', `\ufeff${text}`],
    ['line ends of Windows', text.replaceAll('\n', '\r\n')],
    ['line ends of old Macs', text.replaceAll('\n', '\r')],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
  ])('%s: read, or refused with its reason, and never taken for one row', async (what, content) => {
    const { code, stdout, stderr } = await fitcheck(['check', folder.write('odd.csv', content)])
    if (code === 0) expect([what, stdout]).toEqual([what, expect.stringContaining('950 rows')])
    else {
      expect([what, code]).toEqual([what, 65])
      expect(stderr).toMatch(/UTF-8|UTF-16|line end/i)
    }
  })

  it('bytes that are no UTF-8 are 65, with the line', async () => {
    const bytes = Buffer.concat([Buffer.from(text), Buffer.from([0x72, 0xe9, 0x2c, 0x0a])])
    const { code, stderr } = await fitcheck(['check', folder.write('latin1.csv', bytes)])
    expect(stderr.replace(/\s+/g, ' ')).toMatch(/UTF-8/)
    expect(code).toBe(65)
  })
})

describe('--out', () => {
  it('into a folder this user may not write is 64, and leaves nothing', () => {
    chmodSync(folder.path, 0o755)
    const closed = join(folder.path, 'closed')
    mkdirSync(closed, { recursive: true })
    chmodSync(closed, 0o555)
    const words = ['check', good, '--out', join(closed, 'verdict.json')]
    const run = isRoot ? asNobody(words) : spawnSync(process.execPath, [cli, ...words], { encoding: 'utf8' })
    expect(run.stderr.replace(/\s+/g, ' ')).toContain('this user may not write there')
    expect(run.status).toBe(64)
    expect(readdirSync(closed)).toEqual([])
  })

  it('a pipe is refused, for a file would take its place', async () => {
    const path = join(folder.path, 'pipe.json')
    spawnSync('mkfifo', [path])
    const { code, stderr } = await fitcheck(['check', good, '--out', path])
    expect(stderr.replace(/\s+/g, ' ')).toContain('is a pipe, socket or device')
    expect(code).toBe(64)
    expect(statSync(path).isFIFO()).toBe(true)
  })

  it('where the disk takes no more: 64, the file that was there is as it was, and nothing lies beside it', async () => {
    const place = join(folder.path, 'small')
    mkdirSync(place)
    const kept = folder.write('small/verdict.html', 'as it was')
    // A limit of the shell stands for a full disk: no file may be larger than one block.
    const { code, stderr } = await limited(`ulimit -f 1; trap '' XFSZ; exec "$0" "$@"`, [
      'check',
      good,
      '--out',
      kept,
    ])
    expect(stderr.replace(/\s+/g, ' ')).toMatch(
      /--out: cannot write .*(larger than files may be|disk is full)/,
    )
    expect(code).toBe(64)
    expect(readFileSync(kept, 'utf8')).toBe('as it was')
    expect(leftIn(place, ['verdict.html'])).toEqual([])
  })

  it('of several files one that cannot be written is said, and the whole ones stay', async () => {
    const place = join(folder.path, 'several')
    mkdirSync(join(place, 'gone'), { recursive: true })
    const { code, stderr } = await fitcheck(
      ['check', good, '--out', 'verdict.json', '--out', 'none/report.md'],
      {
        cwd: place,
      },
    )
    expect(stderr).toContain("the folder of 'none/report.md' is not there")
    expect(code).toBe(64)
    expect(leftIn(place, ['gone'])).toEqual([])
  })
})

describe('standard output', () => {
  it.runIf(existsSync('/dev/full'))(
    'that is full is no verdict, but 64 and a sentence (skipped where there is no /dev/full)',
    async () => {
      const child = spawn(process.execPath, [cli, 'check', good], {
        stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
      })
      let stderr = ''
      child.stderr!.setEncoding('utf8').on('data', (part) => (stderr += part))
      const [code] = await once(child, 'close')
      expect(stderr).toContain('cannot write standard output: the disk is full')
      expect(code).toBe(64)
    },
  )

  it('a reader that leaves early is no error, with a report of any size', async () => {
    for (const format of ['json', 'html', 'text']) {
      const child = start(['check', good, '--format', format])
      child.stdout!.once('data', () => child.stdout!.destroy())
      let stderr = ''
      child.stderr!.on('data', (part) => (stderr += part))
      const [code] = await once(child, 'close')
      expect({ format, code, stderr }).toEqual({ format, code: 0, stderr: '' })
    }
  })

  it('a reader that is not there at all leaves the verdict’s exit code', async () => {
    const code = await new Promise((resolve) =>
      execFile(
        'bash',
        ['-c', `"$0" "$1" check "$2" | true; exit \${PIPESTATUS[0]}`, process.execPath, cli, good],
        (error) => resolve(error?.code ?? 0),
      ),
    )
    expect(code).toBe(0)
  })
})

describe('Ctrl-C', () => {
  it('in the middle of a large file is 130, and no file is left', async () => {
    const place = join(folder.path, 'interrupted')
    mkdirSync(place)
    const rows = text.split('\n').slice(1, -1)
    const many = Array.from({ length: 400 }, (_, i) => rows.map((row) => `${i}-${row}`).join('\n'))
    const large = folder.write('large.csv', `id,label,base_pred,tuned_pred\n${many.join('\n')}\n`)
    const child = start(['check', large, '--out', 'verdict.json', '--out', 'report.html'], { cwd: place })
    setTimeout(() => child.kill('SIGINT'), 400)
    const { code, stdout, stderr } = await ended(child)
    expect({ code, stdout, stderr }).toEqual({ code: 130, stdout: '', stderr: '' })
    expect(readdirSync(place)).toEqual([])
  })
})

/** Runs the command by way of a shell, which sets a limit first. */
async function limited(script: string, words: readonly string[]) {
  const child = spawn('bash', ['-c', script, process.execPath, cli, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return ended(child)
}

/** As a user who may do less than root; Node itself may lie where only root may look. */
function asNobody(words: readonly string[]) {
  const program = `process.setgid(65534); process.setuid(65534); process.argv.splice(1, 1); import(${JSON.stringify(`file://${cli}`)})`
  return spawnSync(process.execPath, ['-e', program, 'x', cli, ...words], { encoding: 'utf8' })
}
