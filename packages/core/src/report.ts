/**
 * What is shown of a verdict, as functions of the verdict alone: sentences, presentation models, Markdown, JSON.
 * @module
 */

export { formatReport } from './metrics/formatReport.js'
export { confusions } from './report/confusions.js'
export { explain } from './report/explain.js'
export { toHtml } from './report/html.js'
export { fromJson, toJson } from './report/json.js'
export { toJunit } from './report/junit.js'
export { toMarkdown } from './report/markdown.js'
export { toModelIndex } from './report/modelIndex.js'
export {
  formatBar,
  formatCount,
  formatCountChange,
  formatDifference,
  formatInterval,
  formatPercent,
  formatShare,
} from './report/number.js'
export { lessonTitle, type Pattern, patternOf } from './report/pattern.js'
export { verdictSchema } from './report/verdictSchema.js'
export type * from './report/view.js'
export { viewVerdict } from './report/viewVerdict.js'
