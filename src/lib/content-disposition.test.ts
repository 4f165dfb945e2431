import { expect, test } from '@jest/globals'
import { contentDisposition } from './content-disposition'

test.each([
  [
    'a paper',
    'attachment',
    "川大_李(明)'_后备.pdf",
    'attachment; filename="file.pdf"; filename*=UTF-8\'\'%E5%B7%9D%E5%A4%A7_%E6%9D%8E%28%E6%98%8E%29%27_%E5%90%8E%E5%A4%87.pdf',
  ],
  ['a photo', 'inline', '照片.JPG', 'inline; filename="file.JPG"; filename*=UTF-8\'\'%E7%85%A7%E7%89%87.JPG'],
  ['no extension', 'inline', 'a"b\n', 'inline; filename="file"; filename*=UTF-8\'\'a%22b%0A'],
] as const)('%s is named in UTF-8, with nothing that ends the value early', (_case, disposition, name, header) => {
  expect(contentDisposition(disposition, name)).toBe(header)
})
