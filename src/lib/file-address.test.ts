import { expect, test } from '@jest/globals'
import { servedAddress, windowAddress } from './file-address'

const id = '01a20ab4-0000-7000-8000-000000000000'

test.each(['/api/files/', '/api/documents/', '/api/supporting-files/', '/api/registration/files/'])(
  'what is served below %s has a window, and the window finds it again',
  (folder) => {
    const [, view, kind = '', shown = ''] = windowAddress(folder + id).split('/')
    expect(view).toBe('view')
    expect(servedAddress(kind, shown)).toBe(folder + id)
  },
)

test.each([
  ['attachment', '../trpc/x'],
  ['attachment', `${id}?download=1`],
  ['constructor', id],
  ['nowhere', id],
])('the window of %s %s does not exist', (kind, shown) => {
  expect(servedAddress(kind, shown)).toBeNull()
})
