export type * from './report/view.js'
