import { afterAll, expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { startApp } from '../support/app-server'
import { openBrowser } from '../support/browser'
import { scanIn } from './steps/log-in'
import { decide, openDossier, openModule, opened } from './steps/review'

const app = await startApp('demo')
afterAll(app.stop)
const browser = await openBrowser(app.url, app.platformUrl)
afterAll(browser.close)

const province = '四川省人力资源和社会保障厅'
const dayMs = 86_400_000

test('a first-level unit past its time forwards after an extension, recalls, and can’t once the province has opened it', async () => {
  await browser.journey('extension and recall', async (newPage) => {
    const name = '何思远'
    await app.db.batchWindow.updateMany({
      where: { level: 'FIRST_LEVEL', unitId: null, applicantId: null },
      data: { closesAt: new Date(Date.now() - dayMs) },
    })
    const prefecture = await newPage()
    await scanIn(prefecture, app, '陈静')
    await openDossier(prefecture, '待上报', name)
    await prefecture
      .getByText(/现已截止/)
      .first()
      .waitFor()

    const officer = await newPage()
    await scanIn(officer, app, '周明远')
    await openModule(officer, '批次管理')
    await officer.getByRole('button', { name: '延期', exact: true }).click()
    const dialog = officer.getByRole('dialog')
    await dialog.getByLabel('一个单位').check()
    await dialog.getByLabel('单位名称').fill('成都市人力资源')
    await dialog.getByRole('button', { name: '查找' }).click()
    await dialog.getByRole('button', { name: /^成都市人力资源和社会保障局/ }).click()
    await dialog.getByLabel(/^新的截止时间/).fill(localTime(Date.now() + 5 * dayMs))
    await dialog.getByLabel(/^理由/).fill('局办公系统升级')
    await dialog.getByRole('button', { name: /^延至/ }).click()
    await officer
      .getByText(/^一级推荐单位上报已延至/)
      .first()
      .waitFor()
    await officer.getByRole('cell', { name: /理由：局办公系统升级/ }).waitFor()

    await openDossier(prefecture, '待上报', name)
    await decide(prefecture, `上报至 ${province}`, `已上报至 ${province}`)
    await openDossier(prefecture, '已上报', name)
    await prefecture.getByRole('button', { name: '撤回' }).click()
    await decide(prefecture, '撤回上报', /已撤回/)
    await openDossier(prefecture, '待上报', name)
    await decide(prefecture, `上报至 ${province}`, `已上报至 ${province}`)
    await openDossier(officer, '申报审核', name)
    await officer.getByRole('heading', { level: 2, name: '审核' }).waitFor()
    await opened(app, name)
    await openDossier(prefecture, '已上报', name)
    expect(await prefecture.getByRole('button', { name: '撤回' }).isDisabled()).toBe(true)
    await prefecture.getByText(/周明远已于 .* 打开审核/).waitFor()
  })
})

test('a unit revokes its own 不通过 within the cooling-off, after it only the province does', async () => {
  await browser.journey('reinstatement', async (newPage) => {
    const name = '王启明'
    const employer = await newPage()
    await scanIn(employer, app, '何磊')
    await openDossier(employer, '本单位申报数据审核', name)
    await reject(employer, name)
    await openDossier(employer, '审核不通过人员名单', name)
    await withReason(employer, '撤销不通过', '撤销不通过，恢复申报', '误点，恢复审核')
    await openDossier(employer, '本单位申报数据审核', name)
    await reject(employer, name)
    await app.db.application.updateMany({
      where: { applicant: { person: { name } } },
      data: { rejectedAt: new Date(Date.now() - 2 * dayMs) },
    })
    await openDossier(employer, '审核不通过人员名单', name)
    expect(await employer.getByRole('button', { name: '撤销不通过' }).isDisabled()).toBe(true)
    await employer.getByText(/只能在 24 小时内撤销/).waitFor()

    const officer = await newPage()
    await scanIn(officer, app, '周明远')
    await openDossier(officer, '各单位不通过人员名单', name)
    await withReason(officer, '撤销不通过', '撤销不通过，恢复申报', '经核实系误判')
    await openDossier(employer, '本单位申报数据审核', name)

    await openDossier(officer, '审核通过人员名单', '陈晓燕')
    await withReason(officer, '撤销通过', '撤销通过，重新审核', '需补充核查')
    await openDossier(officer, '申报审核', '陈晓燕')
  })
})

test('an owner takes back what lies with the applicant, moves his time, and asks to end an application', async () => {
  await browser.journey('take back and terminate', async (newPage) => {
    const name = '赵敏之'
    const owner = await newPage()
    await scanIn(owner, app, '马晓兰')
    await openDossier(owner, '审核退回人员名单', name)
    await owner.getByRole('button', { name: '调整修改截止时间' }).click()
    const dialog = owner.getByRole('dialog')
    await dialog.getByLabel(/^新的修改截止时间/).fill(localTime(Date.now() + 6 * dayMs))
    await dialog.getByLabel(/^理由/).fill('本人出差在外')
    await dialog.getByRole('button', { name: /^改为/ }).click()
    await dialog.waitFor({ state: 'hidden' })
    await openDossier(owner, '审核退回人员名单', name)
    await withReason(owner, '收回', '收回，由本单位审核', '申报人联系不上，由单位继续办理')
    await openDossier(owner, '本单位申报数据审核', name)
    await withReason(owner, '终止申报', '提出终止申报', '本人已调离')
    const asked = await app.db.terminationRequest.findFirst({
      where: { application: { applicant: { person: { name } } } },
    })
    expect(asked).toMatchObject({ requestedBy: 'OWNER', objectedAt: null, executedAt: null })
  })
})

async function reject(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: '不通过', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/^不通过的理由/).fill('主要业绩与申报专业不符。')
  await dialog.getByLabel(/^请输入申报人姓名/).fill(name)
  await decide(page, '不通过，结束其本批次申报', '已办理“不通过”，申报人本批次申报结束')
}

/** A side action with its dialog, until that has closed because it was done. */
async function withReason(page: Page, action: string, verb: string, reason: string): Promise<void> {
  await page.getByRole('button', { name: action, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/^理由/).fill(reason)
  await dialog.getByRole('button', { name: verb }).click()
  await dialog.waitFor({ state: 'hidden' })
}

/** As a `datetime-local` field takes it, in China. */
function localTime(atMs: number): string {
  return new Date(atMs + 8 * 3_600_000).toISOString().slice(0, 16)
}
