import { newKey, type SshServer, startSshServer } from './sshServer'
import { expect, test } from './watched'

const pattern = 'adapting-to-a-domain'
let ssh: SshServer
test.beforeAll(async () => {
  ssh = await startSshServer()
})
test.afterAll(() => ssh.end())

test('a code made in the browser joins an SSH key: both then have one progress, and go on with it', async ({
  page,
}) => {
  const key = newKey()
  await page.goto(`/learn/${pattern}`)
  await page.getByRole('button', { name: 'Finish the lesson' }).click()
  await expect(page.getByText('Lesson finished.')).toBeVisible()
  await ssh.app(key, `/test/${pattern}`, { sees: 'begin', types: '\r', until: 'question 1 of 10' })

  await page.goto('/progress')
  await expect(page.getByText('1 lesson finished')).toBeVisible()
  await expect(page.getByText(/is open: 0 of 10 answered/)).toHaveCount(0)
  await page.getByRole('button', { name: 'Make a code' }).click()
  await expect(page.getByRole('region', { name: 'Your code' })).toBeFocused()
  const code = (await page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent())!
  expect(await ssh.ask(key, `link ${code}`)).toEqual({
    code: 0,
    said: 'linked: this key and that browser have one progress now\n',
  })

  // Without a reload: the page asks.
  await expect(page.getByText('Linked: this browser and that terminal have one progress now.')).toBeVisible()
  await expect(page.getByText(/is open: 0 of 10 answered/)).toBeVisible()
  await ssh.app(key, '/progress', { sees: '1 lesson finished', types: '\u0003' })

  // What either does from now on is the other's too; a test begun over SSH is ended in the browser.
  await page.getByRole('link', { name: 'Go on' }).click()
  await expect(page.getByRole('heading', { name: 'Question 1 of 10' })).toBeVisible()
  await page.getByRole('button', { name: 'Review' }).click()
  await page.getByRole('button', { name: /^Finish with/ }).click()
  await expect(page.getByText('You got 0 of 10.')).toBeVisible()
  await ssh.app(key, '/progress', { sees: '1 test taken', types: '\u0003' })

  // Used once, the code joins nobody else.
  const other = await ssh.ask(newKey(), `link ${code}`)
  expect(other.code).toBe(65)
  expect(other.said).toContain('No code like this holds now.')
})
