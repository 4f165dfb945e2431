import { expect, test } from '@jest/globals'
import { noticeBlocks } from './notice-blocks'

test('every line is a paragraph, a numbered one without a full stop a heading', () => {
  expect(noticeBlocks('一、谁处理\r\n  省人社厅处理。\n\n十二、其他：与此有关的\n三、这一句是正文。\n')).toEqual([
    { kind: 'heading', text: '一、谁处理' },
    { kind: 'paragraph', text: '省人社厅处理。' },
    { kind: 'heading', text: '十二、其他：与此有关的' },
    { kind: 'paragraph', text: '三、这一句是正文。' },
  ])
})

test('a long numbered line is no heading', () => {
  expect(noticeBlocks(`一、${'长'.repeat(41)}`)[0]?.kind).toBe('paragraph')
})
