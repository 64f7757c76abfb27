/** An element as a strict reader finds it: its own text and its children in their order. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
// XML 1.0, production 2: what a document may hold.
const illegal = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u
const tag = /^<([a-zA-Z][\w-]*)((?:\s+[a-zA-Z][\w:-]*="[^"<]*")*)\s*(\/?)>/

/**
 * Reads the part of XML 1.0 that the reports are written in: elements, quoted attributes, text, the five named
 * entities and decimal references; a declaration or doctype before the root, no comments, no CDATA.
 * @throws Error where the text is not well formed, saying where.
 */
export function readXml(document: string): XmlElement {
  const bad = illegal.exec(document)
  if (bad) throw new Error(`U+${bad[0].codePointAt(0)!.toString(16)} at ${bad.index} is no XML character`)
  let rest = document.replace(/^<(\?xml [^>]*\?|!doctype html)>\n/, '').trimEnd()
  const fail = (what: string): never => {
    throw new Error(`${what} before ${JSON.stringify(rest.slice(0, 60))}`)
  }
  const decode = (text: string) => {
    if (/&(?!(amp|lt|gt|quot|apos|#\d+);)/.test(text)) fail('a bare &')
    return text.replace(/&(?:#(\d+)|(\w+));/g, (_, code, name) =>
      code ? String.fromCodePoint(Number(code)) : entities[name]!,
    )
  }
  const read = (): XmlElement => {
    const [whole = fail('no element'), name = '', written = '', closed] = tag.exec(rest) ?? []
    rest = rest.slice(whole.length)
    const attributes: Record<string, string> = {}
    for (const [, key = '', value = ''] of written.matchAll(/([\w:-]+)="([^"]*)"/g)) {
      if (Object.hasOwn(attributes, key)) fail(`attribute ${key} twice`)
      attributes[key] = decode(value.replace(/[\t\n\r]/g, ' '))
    }
    const children: (XmlElement | string)[] = []
    while (!closed && !rest.startsWith('</')) {
      if (rest === '') fail(`<${name}> is not closed`)
      const text = /^[^<]+/.exec(rest)?.[0]
      if (text === undefined) children.push(read())
      else {
        if (text.includes(']]>')) fail('a bare ]]>')
        rest = rest.slice(text.length)
        children.push(decode(text.replace(/\r\n?/g, '\n')))
      }
    }
    if (!closed) {
      const end = `</${name}>`
      if (!rest.startsWith(end)) fail(`<${name}> is closed by another tag`)
      rest = rest.slice(end.length)
    }
    return { name, attributes, children }
  }
  const root = read()
  if (rest !== '') fail('text after the root')
  return root
}

/** Every element of this name, in the order of the document. */
export function elementsOf(root: XmlElement, name: string): XmlElement[] {
  const inside = root.children.flatMap((child) => (typeof child === 'string' ? [] : elementsOf(child, name)))
  return root.name === name ? [root, ...inside] : inside
}

/** All text in an element. */
export function textOf({ children }: XmlElement): string {
  return children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}
