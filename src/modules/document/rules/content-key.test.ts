import { describe, expect, test } from '@jest/globals'
import { contentKey } from './content-key'
import type { PrintedPaper } from './printed-paper'

const paper: PrintedPaper = {
  part: 'PERSONAL',
  title: '学术和技术带头人申报表',
  partLabel: '个人信息部分',
  batchName: '第十六批',
  issuer: '四川省人力资源和社会保障厅',
  versionLine: '版本：第 1 次提交',
  isDraft: false,
  cover: null,
  photo: { sha256: 'a', jpeg: null },
  blocks: [{ kind: 'table', heading: '一、论文', columns: [{ label: '题目', em: 4, isFixed: false }], rows: [['甲']] }],
}

describe('the key of a paper', () => {
  test('is the same for the same content, however the object was put together', () => {
    expect(contentKey(Object.fromEntries(Object.entries(paper).reverse()) as unknown as PrintedPaper)).toBe(
      contentKey(paper),
    )
  })

  test('does not ask for the bytes of the photo', () => {
    expect(contentKey({ ...paper, photo: { sha256: 'a', jpeg: new Uint8Array([1]) } })).toBe(contentKey(paper))
  })

  test.each<[string, Partial<PrintedPaper>]>([
    ['a word', { title: '学术和技术带头人后备人选申报表' }],
    ['the version', { versionLine: '版本：第 2 次提交' }],
    ['the watermark', { isDraft: true }],
    ['the photo', { photo: { sha256: 'b', jpeg: null } }],
    ['a cell', { blocks: [{ kind: 'table', heading: '一、论文', columns: [], rows: [['乙']] }] }],
    ['where one cell ends', { blocks: [{ kind: 'table', heading: '一、论文', columns: [], rows: [['甲', '']] }] }],
  ])('changes with %s', (_what, change) => {
    expect(contentKey({ ...paper, ...change })).not.toBe(contentKey(paper))
  })
})
