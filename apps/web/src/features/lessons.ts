/**
 * Slugs of the lessons that can be read here: a finding links to its lesson only where it is one of these. Written out,
 * so that a verdict does not load the lessons to know their names.
 */
export const lessonSlugs: ReadonlySet<string> = new Set(['adapting-to-a-domain'])
