import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dataFolder } from './dataFolder.js'

describe('dataFolder', () => {
  it('takes FITCHECK_DATA before all else, from where the user stands', () => {
    expect(dataFolder({ FITCHECK_DATA: '/srv/fitcheck', XDG_STATE_HOME: '/x', HOME: '/h' })).toBe(
      '/srv/fitcheck',
    )
    expect(dataFolder({ FITCHECK_DATA: 'data', INIT_CWD: '/home/ada' })).toBe('/home/ada/data')
    expect(dataFolder({ FITCHECK_DATA: 'data' })).toBe(resolve('data'))
  })

  it('follows the XDG specification otherwise, which ignores a relative path', () => {
    expect(dataFolder({ XDG_STATE_HOME: '/var/state', HOME: '/h' })).toBe('/var/state/fitcheck')
    expect(dataFolder({ XDG_STATE_HOME: 'state', HOME: '/h' })).toBe('/h/.local/state/fitcheck')
    expect(dataFolder({ FITCHECK_DATA: '', XDG_STATE_HOME: '', HOME: '/h' })).toBe('/h/.local/state/fitcheck')
    expect(dataFolder({})).toBe(join(homedir(), '.local/state/fitcheck'))
  })
})
