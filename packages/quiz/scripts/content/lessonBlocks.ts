import type { Node, PhrasingContent, RootContent, Table } from 'mdast'
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import type { Block, FigureName } from '../../src/lessons/lesson.js'
import type { Inline } from '../../src/questions/inline.js'
import type { MatrixStimulus } from '../../src/questions/stimulus.js'

const figures: readonly FigureName[] = ['baselines']

/** Something in a lesson's Markdown that a lesson cannot hold. */
export class LessonError extends Error {
  readonly line: number

  constructor(node: Node, message: string) {
    super(message)
    this.line = node.position?.start.line ?? 0
  }
}

/** @throws LessonError */
export function blockOf(node: RootContent): Block {
  switch (node.type) {
    case 'paragraph':
      return { type: 'paragraph', children: node.children.map(inlineOf) }
    case 'heading':
      return { type: 'heading', children: node.children.map(inlineOf) }
    case 'list':
      return {
        type: 'list',
        ordered: node.ordered === true,
        items: node.children.map((item) => item.children.map(blockOf)),
      }
    case 'code':
      return { type: 'code', language: node.lang ?? 'text', text: node.value }
    case 'leafDirective':
      return leafOf(node)
    case 'containerDirective':
      return containerOf(node)
    case 'table':
      throw new LessonError(node, 'a table stands in :::table{caption="…"}')
    default:
      throw new LessonError(node, `a lesson cannot hold a ${node.type}`)
  }
}

function leafOf(node: LeafDirective): Block {
  if (node.name === 'question') return { type: 'question', id: attribute(node, 'id') }
  if (node.name === 'matrix') return { type: 'matrix', matrix: matrixOf(node) }
  throw new LessonError(node, `there is no ::${node.name}`)
}

function containerOf(node: ContainerDirective): Block {
  switch (node.name) {
    case 'predict':
      return predictOf(node)
    case 'steps': {
      const [list] = node.children
      if (list?.type !== 'list') throw new LessonError(node, ':::steps holds one list')
      return {
        type: 'steps',
        id: attribute(node, 'id'),
        steps: list.children.map((item) => item.children.map(blockOf)),
      }
    }
    case 'figure': {
      const name = figures.find((known) => known === attribute(node, 'name'))
      if (name === undefined)
        throw new LessonError(node, `there is no such figure. There are: ${figures.join(', ')}`)
      const [goal] = node.children
      if (goal?.type !== 'paragraph') throw new LessonError(node, ':::figure holds its goal, one paragraph')
      return { type: 'figure', name, goal: goal.children.map(inlineOf) }
    }
    case 'table': {
      const [table] = node.children
      if (table?.type !== 'table') throw new LessonError(node, ':::table holds one table')
      return tableOf(table, attribute(node, 'caption'))
    }
    default:
      throw new LessonError(node, `there is no :::${node.name}`)
  }
}

function predictOf(node: ContainerDirective): Block {
  const id = attribute(node, 'id')
  const options = node.children.find((child) => child.type === 'list')
  const reveal = node.children.find((child) => child.type === 'containerDirective' && child.name === 'reveal')
  if (options?.type !== 'list' || reveal?.type !== 'containerDirective')
    throw new LessonError(node, ':::predict holds a question, a list of options and :::reveal')
  return {
    type: 'predict',
    id,
    ask: node.children.filter((child) => child !== options && child !== reveal).map(blockOf),
    options: options.children.map((item, index) => {
      const [paragraph] = item.children
      if (paragraph?.type !== 'paragraph') throw new LessonError(item, 'an option is one paragraph')
      return { id: `${id}-${index + 1}`, children: paragraph.children.map(inlineOf) }
    }),
    reveal: reveal.children.map(blockOf),
  }
}

function tableOf(table: Table, caption: string): Block {
  const [head, ...rows] = table.children.map((row) => row.children.map((cell) => cell.children.map(inlineOf)))
  return { type: 'table', caption, columns: head!, rows }
}

/** `::matrix{caption="…" labels="spam, ham" positive="spam" counts="85, 15; 10, 90"}`: rows are the truth. */
function matrixOf(node: LeafDirective): MatrixStimulus {
  const labels = attribute(node, 'labels')
    .split(',')
    .map((label) => label.trim())
  const counts = attribute(node, 'counts')
    .split(';')
    .map((row) => row.split(',').map(Number))
  const positive = attribute(node, 'positive')
  const square = counts.length === labels.length && counts.every((row) => row.length === labels.length)
  if (!square || counts.flat().some((count) => !Number.isInteger(count)))
    throw new LessonError(node, 'counts need a whole number for every pair of labels')
  if (!labels.includes(positive))
    throw new LessonError(node, `the positive class '${positive}' is not a label`)
  return { kind: 'matrix', caption: attribute(node, 'caption'), labels, positive, counts }
}

function attribute(node: LeafDirective | ContainerDirective, name: string): string {
  const value = node.attributes?.[name]
  if (value === undefined || value === null || value === '')
    throw new LessonError(node, `${node.name} needs {${name}="…"}`)
  return value
}

function inlineOf(node: PhrasingContent): Inline {
  switch (node.type) {
    case 'text':
      return { type: 'text', text: node.value.replaceAll('\n', ' ') }
    case 'inlineCode':
      return { type: 'code', text: node.value }
    case 'strong':
      return { type: 'strong', children: node.children.map(inlineOf) }
    case 'emphasis':
      return { type: 'emphasis', children: node.children.map(inlineOf) }
    case 'link':
      return { type: 'link', href: node.url, children: node.children.map(inlineOf) }
    default:
      throw new LessonError(node, `a lesson's text cannot hold a ${node.type}`)
  }
}
