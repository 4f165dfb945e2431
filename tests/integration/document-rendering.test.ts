import { beforeAll, describe, expect, test } from '@jest/globals'
import { mayNotEndLine } from '@/lib/chinese-line-break'
import { renderPaper } from '@/modules/document/paper/render-paper'
import { PaperError } from '@/modules/document/rules/paper-error'
import type { PrintedPaper, TableBlock } from '@/modules/document/rules/printed-paper'
import { exampleFacts, examplePersonalPaper, exampleRecommendationPaper } from '../support/example-paper'
import { readPdf, withoutSpaces, type PdfPage } from '../support/read-pdf'

const noLineStart = /^[、。，．；：？！）】》」』〉〕］｝”’…—％%]/

describe('the personal part of a full form', () => {
  let paper: PrintedPaper
  let pages: PdfPage[]
  let text: string

  beforeAll(async () => {
    paper = await examplePersonalPaper()
    const rendered = await renderPaper(paper)
    pages = await readPdf(rendered.bytes)
    text = pages.map((page) => page.text).join('')
    expect(rendered.pages).toBe(pages.length)
  })

  test('says everything that was filled in, rare characters, long words and formulas included', () => {
    const values = paper.blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.flat() : block.kind === 'fields' ? block.pairs.map(({ value }) => value) : [],
    )
    expect(values.map(withoutSpaces).filter((value) => !text.includes(value))).toEqual([])
    expect(text).toContain(`姓名${exampleFacts.name}`)
  })

  test('says every line of the long texts', () => {
    const paragraphs = paper.blocks
      .flatMap((block) => (block.kind === 'fields' ? block.texts : []))
      .flatMap(({ value }) => value.split('\n'))
    // A paragraph that goes over a page has the footer in between: its beginning and its end are looked for.
    const ends = paragraphs.map(withoutSpaces).flatMap((paragraph) => [paragraph.slice(0, 12), paragraph.slice(-12)])
    expect(ends.length).toBeGreaterThan(50)
    expect(ends.filter((end) => !text.includes(end))).toEqual([])
  })

  test('prints no character that is not in the form', () => {
    const known = new Set(
      `${[...JSON.stringify(paper, (key, value: unknown) => (key === 'photo' ? null : value))].join(
        '',
      )}序号照片第页共制（）无年月日申报人签名：0123456789`,
    )
    expect([...new Set(text)].filter((character) => !known.has(character))).toEqual([])
  })

  test('begins no line with a closing mark and ends none with an opening one', () => {
    const lines = pages.flatMap((page) => page.lines)
    expect(lines.length).toBeGreaterThan(500)
    expect(lines.filter((line) => noLineStart.test(line))).toEqual([])
    expect(lines.filter((line) => mayNotEndLine([...line].at(-1) ?? ''))).toEqual([])
  })

  test('keeps a word whole though its letters come from two fonts', () => {
    const lines = pages.flatMap((page) => page.lines).join('\n')
    for (const word of ['Łukasiewicz', 'Erdoğan', 'CO₂', 'TiO₂']) expect(lines).toContain(word)
  })

  test('adds no hyphen where a line breaks', () => {
    const printed = pages.flatMap((page) => page.lines).join('')
    const source = textsOf([paper.cover, paper.blocks]).join('')
    expect(hyphens(printed)).toBe(hyphens(source) + hyphens(paper.versionLine) * pages.length)
  })

  test('numbers every page and names the version', () => {
    pages.forEach((page, index) => {
      expect(page.text).toContain(`第${index + 1}页共${pages.length}页`)
      expect(page.text).toContain('版本：第2次提交2026-11-2410:20')
    })
  })

  test('repeats the header of a table on every page it goes on', () => {
    const listed = pages.filter((page) => /证明材料\d+\.pdf/.test(page.text))
    expect(listed.length).toBeGreaterThan(1)
    expect(listed.filter((page) => !page.text.includes('序号附件类别对应内容文件名'))).toEqual([])
  })

  test('leaves no heading at the foot of a page', () => {
    const last = pages.map((page) => page.lines.filter((line) => !/^(版本：|第 \d+ 页)/.test(line)).at(-1) ?? '')
    const headings = paper.blocks.map(({ heading }) => heading)
    expect(last.filter((line) => headings.includes(line))).toEqual([])
  })

  test('a draft says so in its footer and in the watermark of every page', async () => {
    const draft = await renderPaper(await examplePersonalPaper({ submissionNumber: 0, photo: null }))
    const draftPages = await readPdf(draft.bytes)
    expect(draftPages.filter((page) => page.text.includes('草稿') && page.text.includes('尚未提交'))).toHaveLength(
      draftPages.length,
    )
    expect(text).not.toContain('草稿')
  })
})

describe('the recommendation part', () => {
  test('has a block with opinion, publicity, head, date and seal for each unit, and no number of the person', async () => {
    const [page] = [
      (await readPdf((await renderPaper(exampleRecommendationPaper())).bytes)).map(({ text }) => text).join(''),
    ]
    expect(page).toContain('所属单位推荐意见')
    expect(page).toContain('主管部门（上级单位）推荐意见')
    expect(page).toContain('市（州）人社局推荐意见')
    expect(page).toContain('公示时间2026-11-10至2026-11-16公示结果无异议')
    expect(page).toContain('单位负责人（签字）：李建国（单位盖章）2026年11月18日')
    expect(page).toContain('甘孜藏族自治州人民政府（甘孜州人力资源和社会保障局）')
    expect(page).not.toContain(exampleFacts.idNumber)
  })

  test('an opinion of 5,000 characters goes over the page and loses nothing', async () => {
    const opinion = Array.from({ length: 50 }, (_, index) => `${index + 1}．${'成果突出，同意推荐。'.repeat(9)}`).join(
      '\n',
    )
    const pages = await readPdf((await renderPaper(exampleRecommendationPaper({ opinion }))).bytes)
    const text = pages.map((page) => page.text).join('')
    expect(text.match(/\d+．成果突出/g)).toHaveLength(50)
    expect(text.match(/成果突出/g)?.length).toBe(450)
  })
})

describe('what can not be printed is an error and no paper', () => {
  test('a character that no font draws is named', async () => {
    const paper = await examplePersonalPaper({ applicantName: '李😀' })
    await expect(renderPaper(paper)).rejects.toThrow(new PaperError('以下字符无法打印：😀。请改用其他写法后再试。'))
  })

  test('a table row taller than a page', async () => {
    const paper = await examplePersonalPaper()
    const table = paper.blocks.find((block): block is TableBlock => block.kind === 'table' && block.rows.length > 0)
    const rows = table?.rows.map((row) => row.map((cell, index) => (index === 2 ? cell.repeat(400) : cell))) ?? []
    const blocks = paper.blocks.map((block) => (block === table ? { ...table, rows } : block))
    await expect(renderPaper({ ...paper, blocks })).rejects.toThrow(/一页排不下/)
  })

  test('a failure leaves the next paper as it should be', async () => {
    const bad = renderPaper(await examplePersonalPaper({ applicantName: '李😀' })).catch((error: unknown) => error)
    const good = renderPaper(exampleRecommendationPaper())
    expect(await bad).toBeInstanceOf(PaperError)
    expect((await good).pages).toBeGreaterThan(0)
  })
})

function hyphens(text: string): number {
  return text.split('-').length - 1
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}
