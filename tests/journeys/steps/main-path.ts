import { expect } from '@jest/globals'
import type { Page } from 'playwright-core'
import { completeFormExample } from '../../../prisma/seed/complete-form'
import type { TestApp } from '../../support/app-server'
import { withoutSpaces } from '../../support/read-pdf'
import { fillForm } from './fill-form'
import { batchAddress, passwordIn, scanIn } from './log-in'
import { downloadPart } from './papers'
import { decide, fillOwnerRecommendation, fillSuperiorRecommendation, openDossier } from './review'
import { submitForm } from './submit'

const name = '欧阳雨桐'

/** From an empty form through four levels to the province's approval, and the printed form with all that was typed. */
export async function walkMainPath(newPage: () => Promise<Page>, app: TestApp, rowsPerTable: number): Promise<void> {
  const example = completeFormExample(2, {
    employer: '成都蓉飞航空技术研究所',
    rowsPerTable,
    mobile: '13800000777',
  })
  const achievements = String(example.form['summary']?.fields['achievements'])

  const applicant = await newPage()
  await passwordIn(applicant, app, name)
  const address = app.url + batchAddress(applicant)
  await fillForm(applicant, address, example)
  await submitForm(applicant, address, '成都蓉飞航空技术研究所')

  const employer = await newPage()
  await scanIn(employer, app, '何磊')
  await openDossier(employer, '本单位申报数据审核', name)
  await fillOwnerRecommendation(employer)
  await decide(employer, '通过，进入待上报', '已通过，转入“待上报”')
  await decide(employer, '上报至 青羊区人力资源和社会保障局', '已上报至 青羊区人力资源和社会保障局')

  const county = await newPage()
  await scanIn(county, app, '吴倩')
  await openDossier(county, '其他单位申报审核', name)
  await fillSuperiorRecommendation(county)
  await decide(county, '通过，进入待上报', '已通过，转入“待上报”')
  await decide(county, '上报至 成都市人力资源和社会保障局', '已上报至 成都市人力资源和社会保障局')
  expect(await county.getByRole('button', { name: '个人信息部分 PDF' }).count()).toBe(0)

  const prefecture = await newPage()
  await scanIn(prefecture, app, '陈静')
  await openDossier(prefecture, '其他单位申报审核', name)
  await fillSuperiorRecommendation(prefecture, 'LEADER')
  await decide(prefecture, '通过，进入待上报', '已通过，转入“待上报”')
  await decide(prefecture, '上报至 四川省人力资源和社会保障厅', '已上报至 四川省人力资源和社会保障厅')

  const province = await newPage()
  await scanIn(province, app, '周明远')
  await openDossier(province, '申报审核', name)
  await decide(province, '审核通过', '已审核通过')

  const personal = await downloadPart(province, '个人信息部分')
  expect(personal.fileName).toBe(`成都蓉飞航空技术研究所_${name}_学术和技术带头人.pdf`)
  const personalText = personal.pdf.map(({ text }) => text).join('')
  expect(personalText).toContain(name)
  expect(personalText).toContain('𠮷')
  expect(personalText).toContain('㛃')
  expect(withoutNumbers(personalText)).toContain(withoutNumbers(achievements.slice(0, 300)))
  expect(personalText).toContain(`第1页共${personal.pdf.length}页`)

  const recommendation = await downloadPart(employer, '组织推荐部分')
  const recommendationText = recommendation.pdf.map(({ text }) => text).join('')
  expect(recommendationText).toContain('李国栋')
  expect(recommendationText).toContain('经集体研究，同意推荐')

  await applicant.goto(`${address}/status`)
  await applicant
    .getByText(/人社厅.*通过|审核通过/)
    .first()
    .waitFor()
  expect(app.readLogs()).not.toContain('13800000777')
}

/** Page breaks put running numbers and headings between the words of a long text. */
function withoutNumbers(text: string): string {
  return withoutSpaces(text).replaceAll(/[\d，,]/g, '')
}
