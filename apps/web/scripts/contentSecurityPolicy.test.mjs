import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy, inlineScriptHashes } from './contentSecurityPolicy.mjs'

describe('inlineScriptHashes', () => {
  it('hashes the body as it stands, once', () => {
    // printf %s 'alert(1)' | openssl dgst -sha256 -binary | base64
    const hash = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"
    const html = '<script>alert(1)</script><p></p><script id="_R_">alert(1)</script>'
    expect(inlineScriptHashes(html)).toEqual([hash])
  })

  it('passes over scripts that are files', () => {
    expect(inlineScriptHashes('<script src="/a.js" async=""></script>')).toEqual([])
  })

  it('tells apart bodies that differ in white space', () => {
    expect(inlineScriptHashes('<script>a</script><script>a </script>')).toHaveLength(2)
  })
})

describe('contentSecurityPolicy', () => {
  it('allows the given scripts and nothing inline beside them', () => {
    const policy = contentSecurityPolicy(["'sha256-x'"])
    expect(policy).toContain("script-src 'self' 'sha256-x';")
    expect(policy).not.toMatch(/unsafe/)
  })
})
