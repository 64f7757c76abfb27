import { once } from 'node:events'
import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }
import { csvOf, examples, fitcheck, temporaryFolder } from './fitcheck.js'
import { connect, exec, newKey } from './sshClient.js'
import { hostKeyFile, type Served, serve } from './sshServer.js'

const folder = temporaryFolder()
const data = join(folder.path, 'data')
const key = newKey()
let served: Served
beforeAll(async () => {
  served = await serve(data)
})

/** One command on a connection of its own. */
async function ask(command: string, input: string | Buffer = '', by: typeof key | 'guest' = key) {
  const client = await connect(served.port, by === 'guest' ? undefined : by)
  try {
    return await exec(client, command, input)
  } finally {
    client.end()
  }
}

describe('starting', () => {
  it('makes a host key once, for its owner alone, and says its fingerprint', async () => {
    const { fingerprint } = served.log()[0] as { fingerprint: string }
    expect(fingerprint).toMatch(/^SHA256:[\w+/]{43}$/)
    await expect
      .poll(served.stderr)
      .toContain(`Host key ${fingerprint}, made just now in ${hostKeyFile(data)}`)
    expect(statSync(hostKeyFile(data)).mode & 0o777).toBe(0o600)
    const again = await serve(data)
    expect(again.log()[0]!['fingerprint']).toBe(fingerprint)
    await expect.poll(again.stderr).toContain('kept in')
  })

  it('two servers that start at once have the same host key', async () => {
    const both = await Promise.all([0, 1].map(() => serve(join(folder.path, 'both'))))
    expect(both[0]!.log()[0]!['fingerprint']).toBe(both[1]!.log()[0]!['fingerprint'])
  })

  const refused = (options: string[]) =>
    fitcheck(['serve', ...options], { env: { FITCHECK_DATA: join(folder.path, 'refused') } })

  it('a port that is taken is 69', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const { port } = taken.address() as { port: number }
    const { code, stderr } = await refused(['--port', String(port)])
    taken.close()
    expect(stderr.replace(/\s+/g, ' ')).toContain(
      `cannot listen on 127.0.0.1:${port}: something else listens there already.`,
    )
    expect(code).toBe(69)
  })

  it('a port that is none, and an unknown option, are 64', async () => {
    for (const port of ['x', '-1', '65536', '22.5']) {
      const { code, stderr } = await refused([`--port=${port}`])
      expect(stderr).toContain(`'${port}' is no port`)
      expect(code).toBe(64)
    }
    expect((await refused(['--prot', '1'])).stderr).toContain("The nearest known one is '--port'.")
  })

  it('a host key that others may read is 66, and so is a folder; one that is none is 65', async () => {
    const file = folder.write('loose', readFileSync(hostKeyFile(data)))
    chmodSync(file, 0o644)
    const loose = await refused(['--host-key', file])
    expect(loose.stderr.replace(/\s+/g, ' ')).toContain(`(mode 0644)`)
    expect(loose.stderr).toContain('chmod 600')
    expect(loose.code).toBe(66)
    expect((await refused(['--host-key', join(data, 'progress.sqlite', 'x')])).code).toBe(66)
    expect((await refused(['--host-key', folder.path])).code).toBe(66)
    const hello = join(folder.path, 'hello')
    writeFileSync(hello, 'hello', { mode: 0o600 })
    const none = await refused(['--host-key', hello])
    expect(none.stderr).toContain('is no private key')
    expect(none.code).toBe(65)
  })

  it('a store that cannot be opened is 69', async () => {
    const broken = join(folder.path, 'broken')
    mkdirSync(broken)
    writeFileSync(
      join(broken, 'progress.sqlite'),
      'no database, and long enough to be taken for one'.repeat(20),
    )
    const { code, stderr } = await fitcheck(['serve', '--port', '0'], { env: { FITCHECK_DATA: broken } })
    expect(stderr).toContain('progress.sqlite')
    expect(code).toBe(69)
  })
})

describe('what can be asked for', () => {
  it('help, version and whoami', async () => {
    expect((await ask('help')).stdout).toContain('ssh HOST check')
    expect(await ask('version')).toEqual({ code: 0, stdout: `fitcheck ${packageJson.version}\n`, stderr: '' })
    const me = await ask('whoami')
    expect(me.stdout).toMatch(/^key SHA256:[\w+/]{43}\nlearner [0-9a-f-]{36}\n$/)
    expect(await ask('whoami')).toEqual(me)
    expect((await ask('whoami', '', newKey())).stdout).not.toBe(me.stdout)
    expect((await ask('whoami', '', 'guest')).stdout).toContain('a guest')
  })

  it.each([
    ['link', "'link' needs the code that your browser makes"],
    ['/explore', "'/explore' is not in the terminal yet."],
  ])('%s is not there yet, and says so', async (command, message) => {
    const { code, stdout, stderr } = await ask(command)
    expect(stderr).toContain(message)
    expect({ code, stdout }).toEqual({ code: 64, stdout: '' })
  })

  it.each(['sh', 'bash -c id', 'scp -t /tmp', 'git-upload-pack x', '$(id)', '/nowhere'])(
    'no shell: %s',
    async (command) => {
      const { code, stdout, stderr } = await ask(command)
      expect(stderr).toContain('is no command, and no place of the app')
      expect({ code, stdout }).toEqual({ code: 64, stdout: '' })
    },
  )

  it('the app without a terminal says what to do', async () => {
    for (const command of ['', '/learn/leakage', 'practice']) {
      const { code, stderr } = await ask(command)
      expect(stderr).toContain('ssh -t HOST')
      expect(code).toBe(64)
    }
  })
})

describe('check', () => {
  const good = csvOf([
    [300, 'spam', 'spam', 'spam'],
    [150, 'spam', 'ham', 'spam'],
    [20, 'spam', 'ham', 'ham'],
    [440, 'ham', 'ham', 'ham'],
    [60, 'ham', 'spam', 'ham'],
    [20, 'ham', 'spam', 'spam'],
  ])
  const bad = csvOf([
    [400, 'spam', 'spam', 'ham'],
    [100, 'spam', 'spam', 'spam'],
    [500, 'ham', 'ham', 'ham'],
  ])
  const spam = readFileSync(join(examples, 'spam', 'predictions.csv'))

  it.each([
    ['ship', 0, [], good],
    ['hold', 1, [], bad],
    ['inconclusive', 2, ['--policy', 'spam'], spam],
    ['bad input', 65, [], 'id,label\n1,2\n'],
    ['a wrong option', 64, ['--polcy', 'spam'], ''],
  ] as const)('%s is %i, as on one’s own machine', async (_, code, options, input) => {
    for (const format of ['text', 'json', 'md']) {
      const words = [...options, '--format', format]
      const here = await fitcheck(['check', '-', ...words], { input: String(input) })
      const there = await ask(['check', ...words].join(' '), input)
      expect([there.code, here.code, there.stderr]).toEqual([code, code, here.stderr])
      const said = here.stdout.split('\n').filter((row) => !/To keep or share this|What was asked/.test(row))
      for (const row of said) expect(there.stdout).toContain(row)
      if (format !== 'text') expect(there.stdout).toBe(here.stdout)
    }
  })

  it('takes words with blanks in quotes', async () => {
    const rows = good.replaceAll('spam', 'not ham')
    expect((await ask("check --positive 'not ham' --set gain=null", rows)).code).toBe(0)
  })

  it('an example needs no input', async () => {
    const { code, stdout } = await ask('check --example spam', '', 'guest')
    expect(stdout).toContain('Inconclusive:')
    expect(code).toBe(2)
  })

  it('says help', async () => {
    for (const command of ['help check', 'check --help']) {
      const { code, stdout } = await ask(command)
      expect(stdout).toContain('Over SSH predictions are read from standard input')
      expect(code).toBe(0)
    }
  })

  it.each([
    ['check /etc/passwd', "'/etc/passwd' is a file"],
    ['check - preds.csv', "'preds.csv' is a file"],
    ['check --base b.csv', '--base names a file'],
    ['check --train t.csv', '--train names a file'],
    ['check --validation v.csv', '--validation names a file'],
    ['check --general g.csv', '--general names a file'],
    ['check --log l.jsonl', '--log names a file'],
    ['check --out v.json', '--out writes a file'],
    ['check --policy ./p.yaml', "'./p.yaml' is not a preset"],
    ['check --policy span', "The nearest known one is 'spam'."],
    ['policy show spam', 'is no command'],
    ['serve', 'is no command'],
  ])('opens and writes no file: %s', async (command, message) => {
    const { code, stdout, stderr } = await ask(command, good)
    expect(stderr.replace(/\s+/g, ' ')).toContain(message)
    expect({ code, stdout }).toEqual({ code: 64, stdout: '' })
  })

  it('reads no more than it should, and says what to do', async () => {
    const row = `r,spam,ham,spam,${'x'.repeat(10_000)}\n`
    const { code, stderr } = await ask('check', `id,label,base_pred,tuned_pred,text\n${row.repeat(3400)}`)
    expect(stderr).toContain('larger than 32 MB')
    expect(code).toBe(65)
  })

  it('holds nobody up, and several at once are judged', async () => {
    const many = csvOf([
      [60_000, 'spam', 'ham', 'spam'],
      [60_000, 'ham', 'ham', 'ham'],
    ])
    const checks = [0, 1, 2].map(() => ask('check', many))
    const waits: number[] = []
    let done = false
    const all = Promise.all(checks).finally(() => {
      done = true
    })
    while (!done) {
      const from = Date.now()
      await ask('version')
      waits.push(Date.now() - from)
    }
    expect((await all).map(({ code }) => code)).toEqual([0, 0, 0])
    expect(waits.length).toBeGreaterThan(2)
    expect(Math.max(...waits)).toBeLessThan(3000)
  })
})

describe('the log', () => {
  it('has one line of JSON a session, without who or where from or what', async () => {
    await ask('check --positive secret-label', 'id,label,base_pred,tuned_pred\na,secret-label,b,b\n')
    const { fingerprint } = served.log()[0] as { fingerprint: string }
    const sessions = () => served.log().filter(({ event }) => event === 'session')
    await expect
      .poll(() => sessions().at(-1))
      .toMatchObject({ kind: 'check', who: expect.stringMatching(/^SHA256:.{8}$/), end: 'left', code: 2 })
    const lines = sessions()
    for (const line of lines)
      expect(Object.keys(line)).toEqual([
        'at',
        'event',
        'kind',
        'who',
        'seconds',
        'bytesIn',
        'bytesOut',
        'end',
        'code',
      ])
    const text = JSON.stringify(lines)
    for (const word of ['secret-label', '127.0.0.1', 'anybody', fingerprint]) expect(text).not.toContain(word)
  })
})
