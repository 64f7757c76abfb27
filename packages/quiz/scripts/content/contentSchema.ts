import * as z from 'zod'
import { id, text } from '../../src/formats/questionSchema.js'

export const misconceptionSchema = z.strictObject({ id, name: text, repair: text })

export const lessonSchema = z.strictObject({
  title: text,
  minutes: z.number().int().min(1),
  objectives: z.array(z.strictObject({ id, text })).min(1).max(3),
  sources: z.array(z.strictObject({ id, text, url: z.url().nullable() })),
})

export type WrittenLesson = z.infer<typeof lessonSchema>
