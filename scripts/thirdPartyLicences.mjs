// A bundle carries other people's work, and their licences ask that their notices go along.
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'

export const noticeFile = 'THIRD_PARTY_LICENSES.txt'
const RULE = `\n\n${'='.repeat(80)}\n\n`
const INTRODUCTION = 'This software contains the following packages, each under its own licence.'

/**
 * A plugin for esbuild: writes beside the bundle the name, version and licence text of every package of which something is
 * in it. What a bundle takes from another bundle of this workspace is read from the file beside that one.
 *
 * @throws Error where a package neither holds a text of its licence nor names one
 */
export function thirdPartyLicences() {
  return {
    name: 'third-party-licences',
    setup(build) {
      build.initialOptions.metafile = true
      build.onEnd(async ({ metafile, errors }) => {
        if (errors.length > 0) return
        const notices = await noticesOf(bundledFiles(metafile))
        if (notices.length === 0) return
        const folder = resolve(build.initialOptions.outdir)
        await mkdir(folder, { recursive: true })
        await writeFile(join(folder, noticeFile), `${[INTRODUCTION, ...notices].join(RULE)}\n`)
      })
    },
  }
}

/** Files of which something is left in the output. */
function bundledFiles({ outputs }) {
  const files = Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
  )
  return [...new Set(files)]
}

/** A notice for each package that the files belong to, by name. */
async function noticesOf(files) {
  const notices = new Set()
  for (const folder of new Set(files.flatMap((file) => packageFolder(file) ?? [])))
    notices.add(await noticeOf(folder))
  for (const folder of new Set(files.map((file) => dirname(resolve(file))))) {
    const beside = join(folder, noticeFile)
    if (!existsSync(beside)) continue
    const [, ...theirs] = (await readFile(beside, 'utf8')).trimEnd().split(RULE)
    for (const notice of theirs) notices.add(notice)
  }
  return [...notices].sort()
}

/** "…/node_modules/@noble/hashes" of a file in it; `null` of our own. */
function packageFolder(file) {
  return (
    /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(
      resolve(file.replace(/^[\w-]+:/, '')),
    )?.[1] ?? null
  )
}

async function noticeOf(folder) {
  const { name, version, license, author, repository } = JSON.parse(
    await readFile(join(folder, 'package.json'), 'utf8'),
  )
  const texts = (await readdir(folder)).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file)).sort()
  if (texts.length === 0) {
    if (typeof license !== 'string')
      throw new Error(`${name} ${version} is bundled, and ${folder} says nothing of its licence.`)
    const by = author?.name ?? author ?? 'its authors'
    const from = repository?.url ?? repository ?? `https://spdx.org/licenses/${license}`
    return `${name} ${version} (${license})

Copyright ${by}. The package holds no text of its licence; see ${from}`
  }
  const read = await Promise.all(texts.map((file) => readFile(join(folder, file), 'utf8')))
  const text = read.map((one) => one.replaceAll('\r\n', '\n').trim()).join('\n\n')
  return `${name} ${version}${typeof license === 'string' ? ` (${license})` : ''}\n\n${text}`
}
