import type { RootContent } from 'mdast'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { directive } from 'micromark-extension-directive'
import { gfm } from 'micromark-extension-gfm'
import { parse } from 'yaml'
import { ExpressionError, fillIn } from '../../src/formats/expressions.js'
import type { Problem } from '../../src/formats/problem.js'
import type { Block, Lesson, LessonSection, SectionKind } from '../../src/lessons/lesson.js'
import type { Source } from '../../src/questions/question.js'
import { lessonSchema, type WrittenLesson } from './contentSchema.js'
import { blockOf, LessonError } from './lessonBlocks.js'

export interface LessonReading {
  /** `null` where its form is too broken to read. */
  readonly lesson: Lesson | null
  /** By id, for questions to name. */
  readonly sources: ReadonlyMap<string, Source>
  /** What is written, without the front matter and before numbers are filled in; for the rules on prose. */
  readonly prose: string
  readonly proseLine: number
  readonly problems: readonly Problem[]
}

/** Reads `lesson.md`: front matter, then a section for each `## kind: Title`. */
export function readLesson(file: string, content: string, slug: string): LessonReading {
  const frontMatter = /^---\n([\s\S]*?)\n---\n/.exec(content)
  if (frontMatter === null) return broken(file, 1, 'must begin with front matter between two lines of ---')
  const checked = lessonSchema.safeParse(parse(frontMatter[1]!))
  if (!checked.success) {
    const [issue] = checked.error.issues
    return broken(file, 1, `front matter: ${issue!.path.join('.')}: ${issue!.message}`)
  }
  const prose = content.slice(frontMatter[0].length)
  const offset = frontMatter[0].split('\n').length - 1
  const sources = new Map(checked.data.sources.map(({ id, text, url }) => [id, { text, url }]))
  const rest = { sources, prose, proseLine: offset }
  try {
    return { ...rest, lesson: lessonFrom(slug, checked.data, fillIn(prose), sources), problems: [] }
  } catch (error) {
    const line = error instanceof LessonError ? error.line + offset : 0
    if (!(error instanceof LessonError) && !(error instanceof ExpressionError)) throw error
    return { ...rest, lesson: null, problems: [{ file, line, field: '', message: error.message }] }
  }
}

function lessonFrom(
  slug: string,
  { title, minutes, objectives }: WrittenLesson,
  markdown: string,
  sources: ReadonlyMap<string, Source>,
): Lesson {
  const tree = fromMarkdown(markdown, {
    extensions: [gfm(), directive()],
    mdastExtensions: [gfmFromMarkdown(), directiveFromMarkdown()],
  })
  const sections: { kind: SectionKind; title: string; blocks: Block[] }[] = []
  for (const node of tree.children) {
    if (node.type === 'heading' && node.depth === 2) sections.push(sectionFrom(node))
    else if (sections.length === 0) throw new LessonError(node, 'text before the first section')
    else sections.at(-1)!.blocks.push(blockOf(node))
  }
  return {
    slug,
    title,
    minutes,
    objectives,
    sections,
    questions: sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.type === 'question' ? [block.id] : [])),
    ),
    sources: [...sources.values()],
  }
}

function sectionFrom(node: RootContent & { type: 'heading' }): LessonSection & { blocks: Block[] } {
  const [first] = node.children
  const written = /^([a-z-]+): (.+)$/.exec(first?.type === 'text' ? first.value : '')
  if (written === null) throw new LessonError(node, "a section's heading is written '## kind: Title'")
  return { kind: written[1] as SectionKind, title: written[2]!, blocks: [] }
}

function broken(file: string, line: number, message: string): LessonReading {
  return {
    lesson: null,
    sources: new Map(),
    prose: '',
    proseLine: 0,
    problems: [{ file, line, field: '', message }],
  }
}
