import { expect, it } from 'vitest'
import { cacheFolder } from './compileCache.js'

it('cacheFolder is in the folder of the user, or nowhere', () => {
  expect(cacheFolder({ HOME: '/home/ada' })).toBe('/home/ada/.cache/fitcheck')
  expect(cacheFolder({ HOME: '/home/ada', XDG_CACHE_HOME: '/var/ada' })).toBe('/var/ada/fitcheck')
  expect(cacheFolder({ HOME: '/home/ada', XDG_CACHE_HOME: 'here' })).toBe('/home/ada/.cache/fitcheck')
  expect(cacheFolder({})).toBeNull()
})
