export { openSource } from './node/openSource.js'
