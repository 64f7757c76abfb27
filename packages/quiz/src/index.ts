export type * from './events/learnerEvent.js'
