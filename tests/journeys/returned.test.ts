import { afterAll, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { startApp } from '../support/app-server'
import { openBrowser } from '../support/browser'
import { batchAddress, passwordIn, scanIn } from './steps/log-in'
import { decide, openDossier } from './steps/review'
import { submitForm } from './steps/submit'

const app = await startApp('demo')
afterAll(app.stop)
const browser = await openBrowser(app.url, app.platformUrl)
afterAll(browser.close)

const name = '买买提·吐尔逊'
const remark = '请写明管理期内的量化目标。'
const plan =
  '管理期内主持完成省级课题两项，发表高水平论文六篇，培养青年骨干四名，建成区域慢性病筛查示范点十二个，形成可推广的技术规范三项，带动基层医疗机构二十家开展规范化诊疗，并每年组织两次下沉培训，覆盖三州二十六县的基层医务人员，力争使规范管理率提高到百分之八十五以上。'

test('a return goes down step by step, is mended and comes back with its recommendations', async () => {
  await browser.journey('returned', async (newPage) => {
    const [ownOpinion, countyOpinion] = [
      await opinionOf('成都浣花溪医院'),
      await opinionOf('青羊区人力资源和社会保障局'),
    ]
    const prefecture = await newPage()
    await scanIn(prefecture, app, '陈静')
    await openDossier(prefecture, '其他单位申报审核', name)
    await prefecture.getByRole('button', { name: '退回', exact: true }).click()
    await prefecture.getByRole('button', { name: /添加意见：.*管理期工作设想/ }).click()
    await prefecture.getByLabel(/^意见/).fill(remark)
    await prefecture.getByRole('button', { name: '加入退回意见' }).click()
    await prefecture.getByLabel(/^退回理由/).fill('工作设想不够具体，请逐级退回申报人修改。')
    await decide(prefecture, /^退回.*青羊区/, '已退回至 青羊区人力资源和社会保障局')

    const county = await newPage()
    await scanIn(county, app, '吴倩')
    await sendDown(county, '请转申报人修改工作设想。', '已退回至 成都浣花溪医院')
    const owner = await newPage()
    await scanIn(owner, app, '唐晓梅')
    await sendDown(owner, '请按意见修改后尽快重新提交。', '已退回申报人修改')

    const applicant = await newPage()
    await passwordIn(applicant, app, name)
    const address = app.url + batchAddress(applicant)
    await applicant.getByText('请按意见修改后尽快重新提交。').first().waitFor()
    await applicant.goto(`${address}/form/summary`, { waitUntil: 'networkidle' })
    await applicant.getByText(remark).first().waitFor()
    await applicant.getByLabel(/^管理期工作设想/).fill(plan)
    await applicant.getByRole('button', { name: '标记为已修改' }).click()
    await applicant.getByText(/已保存 \d/).waitFor()
    await submitForm(applicant, address, '成都浣花溪医院')

    await owner.reload()
    await openDossier(owner, '本单位申报数据审核', name)
    await owner.getByText('第 2 次提交').first().waitFor()
    expect(await owner.getByLabel(/^推荐意见/).inputValue()).toBe(ownOpinion)
    await decide(owner, '通过，进入待上报', '已通过，转入“待上报”')
    await owner.getByLabel(/推荐意见仍然适用/).check()
    await decide(owner, '上报至 青羊区人力资源和社会保障局', '已上报至 青羊区人力资源和社会保障局')
    await openDossier(county, '其他单位申报审核', name)
    expect(await county.getByLabel(/^推荐意见/).inputValue()).toBe(countyOpinion)

    const submissions = await app.db.submission.findMany({
      where: { application: { applicant: { person: { name } } } },
      select: { number: true, form: true },
      orderBy: { number: 'asc' },
    })
    expect(submissions.map(({ number }) => number)).toEqual([1, 2])
    expect(JSON.stringify(submissions[0]?.form)).not.toContain(plan)
    expect(JSON.stringify(submissions[1]?.form)).toContain(plan)
  })
})

/** What the unit has written so far. */
async function opinionOf(unitName: string): Promise<string> {
  const { id } = await app.db.unit.findFirstOrThrow({ where: { name: unitName } })
  const { opinion } = await app.db.recommendation.findFirstOrThrow({
    where: { unitId: id, application: { applicant: { person: { name } } } },
  })
  expect(opinion).not.toBe('')
  return opinion
}

/** A unit to which it came back passes it and the remark on to the next one down. */
async function sendDown(page: Page, reason: string, said: string) {
  await openDossier(page, '上级审核单位退回', name)
  await page.getByRole('button', { name: '退回', exact: true }).click()
  await page.getByRole('checkbox', { name: new RegExp(remark) }).check()
  await page.getByLabel(/^退回理由/).fill(reason)
  await decide(page, /^退回(至|给)?.*（意见 1 条）/, said)
}
