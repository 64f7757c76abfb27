import { ProgressError } from '@fitcheck/progress'
import { expect, it } from 'vitest'
import { ApiError, errorResponse, toApiError } from './apiError'

it('keeps the words of a session, which are for learners', () => {
  const error = Object.assign(new Error('Fill every blank.'), { code: 'UNREADABLE_ANSWER', field: 'b2' })
  expect(toApiError(error)).toMatchObject({
    status: 400,
    code: error.code,
    message: error.message,
    field: 'b2',
  })
})

it('replaces the words of the store, which name files, and says when to come back', async () => {
  const error = new ProgressError('STORE_BUSY', '/home/ada/progress.sqlite was locked')
  const response = errorResponse(toApiError(error))
  expect(response.status).toBe(503)
  expect(response.headers.get('retry-after')).toBe('1')
  expect(await response.text()).not.toContain('ada')
})

it.each([new Error('/home/ada is broken'), { code: 'constructor' }, { code: 'EACCES' }, null, 'ada'])(
  'tells nothing of what was not foreseen: %o',
  async (error) => {
    const response = errorResponse(toApiError(error))
    expect(response.status).toBe(500)
    expect(await response.json()).toEqual({
      error: { code: 'INTERNAL', message: expect.not.stringContaining('ada') },
    })
  },
)

it('sends the field only where one is meant', async () => {
  const body = await errorResponse(new ApiError(400, 'BAD_FIELD', 'No.', { field: 'mode' })).json()
  expect(body).toEqual({ error: { code: 'BAD_FIELD', message: 'No.', field: 'mode' } })
})
