import { expect, it } from 'vitest'
import { workingFolder } from './workingFolder.js'

const npm = {
  INIT_CWD: '/home/ada/data',
  npm_lifecycle_event: 'fitcheck',
  npm_package_name: 'fitcheck-monorepo',
}

it('workingFolder is where the user typed npm run fitcheck', () => {
  expect(workingFolder(npm, '/repo')).toBe('/home/ada/data')
})

it('workingFolder is the current one without npm, and in anybody else’s script', () => {
  expect(workingFolder({}, '/repo')).toBe('/repo')
  expect(workingFolder({ ...npm, npm_package_name: 'my-model' }, '/repo')).toBe('/repo')
  expect(workingFolder({ ...npm, npm_lifecycle_event: 'test' }, '/repo')).toBe('/repo')
})
