import type { PrintedBlock } from './printed-paper'

/** “一、基本信息”, “二、申报信息” … as official papers count. */
export function numberedHeadings<Block extends PrintedBlock>(blocks: Block[]): Block[] {
  return blocks.map((block, index) => ({ ...block, heading: `${chineseNumber(index + 1)}、${block.heading}` }))
}

/** 1–99 in Chinese: 一, 十, 十五, 二十一. */
export function chineseNumber(value: number): string {
  const ten = Math.floor(value / 10)
  const tens = ten === 0 ? '' : `${ten === 1 ? '' : digits[ten]}十`
  return `${tens}${digits[value % 10] ?? ''}`
}

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']
