import { en, type Locale } from './locales/en.js'

/** The table every word and sentence of a report is taken from. */
export const words: Locale = en
