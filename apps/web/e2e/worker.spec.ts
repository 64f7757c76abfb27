import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'

const script = fileURLToPath(new URL('../../../packages/core/scripts/battery.mjs', import.meta.url))

/** Parts of the answer made by sums, products, quotients and roots alone, which every engine rounds alike. */
const exact = [
  'counts',
  'report',
  'kappa',
  'matthews',
  'ranking',
  'partial',
  'curve',
  'text',
  'sentences',
  'markdown',
]

test('core answers in a module worker as in Node', async ({ page }) => {
  const text = { encoding: 'utf8', maxBuffer: 2 ** 26 } as const
  const module = execFileSync(process.execPath, [script], text)
  const inNode = execFileSync(process.execPath, ['--input-type=module', '-'], { ...text, input: module })

  await page.route('https://battery.test/**', (route) =>
    route.request().url().endsWith('.js')
      ? route.fulfill({ contentType: 'text/javascript', body: module })
      : route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>battery</title>' }),
  )
  await page.goto('https://battery.test/')
  const inWorker = await page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const worker = new Worker('/battery.js', { type: 'module' })
        worker.onmessage = ({ data }) => resolve(data)
        worker.onerror = ({ message }) => reject(new Error(message))
      }),
  )
  const [there, here] = [JSON.parse(inWorker), JSON.parse(inNode)]
  for (const part of exact) {
    expect(here[part], part).toBeDefined()
    expect(JSON.stringify(there[part]), part).toBe(JSON.stringify(here[part]))
  }
  // Engines differ in the last digits of Math.exp and Math.log, which intervals and p values are made with.
  expect(differences(there, here)).toEqual([])
})

/** Where two answers differ by more than rounding. */
function differences(there: unknown, here: unknown, path = ''): string[] {
  if (typeof there === 'number' && typeof here === 'number')
    return Math.abs(there - here) <= 1e-12 * Math.max(1e-3, Math.abs(here))
      ? []
      : [`${path}: ${there}, ${here}`]
  if (typeof there !== 'object' || typeof here !== 'object' || there === null || here === null)
    return there === here ? [] : [`${path}: ${there}, ${here}`]
  const names = new Set([...Object.keys(there), ...Object.keys(here)])
  const of = (value: object, name: string) => (value as Record<string, unknown>)[name]
  return [...names].flatMap((name) => differences(of(there, name), of(here, name), `${path}/${name}`))
}
