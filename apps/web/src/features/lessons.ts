/** Slugs of the lessons that can be read here: a finding links to its lesson only where it is one of these. */
export const lessonSlugs: ReadonlySet<string> = new Set()
