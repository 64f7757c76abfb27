import { describe, expect, it } from 'vitest'
import { readPolicyText } from './readPolicyText.js'

const message = (text: string) => {
  try {
    return readPolicyText(text, 'inbox.yaml')
  } catch (error) {
    return (error as Error).message
  }
}

describe('readPolicyText', () => {
  it('reads YAML and JSON', () => {
    const policy = { extends: 'spam', floors: { recall: 0.8 } }
    expect(readPolicyText('extends: spam # mail\nfloors: {recall: 0.8}\n', 'p')).toEqual(policy)
    expect(readPolicyText(JSON.stringify(policy, null, '\t'), 'p')).toEqual(policy)
  })

  it('names the line of what it cannot read', () => {
    expect(message('extends: spam\nextends: fraud')).toBe(
      'inbox.yaml line 2: not readable as YAML or JSON: Map keys must be unique.',
    )
    expect(message('floors: {recall: 0.8')).toMatch(/^inbox.yaml line 1: not readable as YAML or JSON: /)
  })

  it('refuses what holds no keys', () => {
    for (const [text, found] of [
      ['', 'nothing'],
      ['- spam', 'a list'],
      ['spam', 'a single value'],
    ]) {
      expect(message(text!)).toBe(
        `inbox.yaml line 1: found ${found}, expected keys with values, such as extends: spam.`,
      )
    }
  })

  it('refuses a file that unfolds without end', () => {
    const bomb = `a: &a [x, x]\n${'bcdefgh'.replaceAll(/./g, (key) => `${key}: &${key} [*${String.fromCharCode(key.charCodeAt(0) - 1)}, *${String.fromCharCode(key.charCodeAt(0) - 1)}]\n`)}`
    expect(message(bomb)).toBe(
      'inbox.yaml: not readable as YAML: Excessive alias count indicates a resource exhaustion attack.',
    )
  })
})
