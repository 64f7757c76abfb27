/** What is already escaped, and may be put into a document as it is. */
export interface Markup {
  readonly markup: string
}

/** Text is escaped, markup is not; what is absent is left out. */
export type Content = string | Markup | null | undefined | readonly Content[]

/** Not `undefined` or `null`: the attribute is written. */
export type Attributes = Readonly<Record<string, string | number | null | undefined>>

/**
 * One element of XML, and of HTML as far as it is written like XML: every element is closed, attributes stand in double
 * quotes. Text and attributes may hold anything (`cleanText`).
 */
export function element(name: string, attributes: Attributes = {}, ...content: Content[]): Markup {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([key, value]) => ` ${key}="${escaped(String(value), /[&<>"\t\n\r]/g)}"`)
  return { markup: `<${name}${written.join('')}>${inner(content)}</${name}>` }
}

/** Content as it stands in a document. */
export function inner(content: Content): string {
  if (content === null || content === undefined) return ''
  if (typeof content === 'string') return escaped(content, /[&<>\r]/g)
  return 'markup' in content ? content.markup : content.map(inner).join('')
}

/**
 * Text with a replacement character for what neither XML 1.0 nor YAML can hold: control characters, halves of surrogate
 * pairs, U+FFFE and U+FFFF (XML 1.0, section 2.2).
 */
export function cleanText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  return text.replace(/[\0-\x08\v\f\x0e-\x1f\p{Surrogate}\ufffe\uffff]/gu, '\ufffd')
}

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string, pattern: RegExp): string {
  return cleanText(text).replace(pattern, (found) => named[found] ?? `&#${found.charCodeAt(0)};`)
}
