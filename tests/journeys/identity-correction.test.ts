import { afterAll, expect, test } from '@jest/globals'
import { examplePdf } from '../../prisma/seed/example-files'
import { demoPassword } from '../../prisma/seed/demo-applications'
import { syntheticIdNumber } from '../../prisma/seed/synthetic-numbers'
import { startApp } from '../support/app-server'
import { openBrowser } from '../support/browser'
import { acceptNotice, batchAddress, passwordIn, personOf, scanIn } from './steps/log-in'
import { downloadPart } from './steps/papers'
import { decide, openDossier, openModule } from './steps/review'
import { submitForm } from './steps/submit'
import { seePdf } from './steps/see-pdf'

const app = await startApp('demo')
afterAll(app.stop)
const browser = await openBrowser(app.url, app.platformUrl)
afterAll(browser.close)

const unit = '成都蓉飞航空技术研究所'
const accounts = '本单位申报人账户管理'
const before = '王启明'
const after = '王启铭'
const idNumber = syntheticIdNumber('19761119', 907)

test('name and number corrected after the first submission: asked for, accepted, carried by the next submission and its paper', async () => {
  await browser.journey('identity correction', async (newPage) => {
    const applicant = await newPage()
    await passwordIn(applicant, app, before)
    const address = app.url + batchAddress(applicant)

    const owner = await newPage()
    await scanIn(owner, app, '何磊', unit)
    await openModule(owner, accounts)
    await owner.getByRole('button', { name: `更正 ${before}` }).click()
    await owner.getByLabel(/^姓名/).fill(after)
    await owner.getByLabel(/^证件号码/).fill('110105491231002')
    await owner.getByRole('button', { name: '提交更正申请' }).click()
    await owner.getByText(/按规则换算为 11010519491231002X/).waitFor()
    await owner.getByText('请写明理由').waitFor()
    await owner.getByText('请上传能证明更正内容的扫描件').waitFor()
    await owner.getByLabel(/^证件号码/).fill(idNumber)
    await owner.getByLabel(/^申请理由/).fill('录入时姓名和证件号码有误，与身份证不一致。')
    await owner.locator('input[type="file"]').setInputFiles({
      name: '身份证.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from(await examplePdf('identity card')),
    })
    await owner.getByRole('link', { name: /身份证\.pdf/ }).waitFor()
    await owner.getByRole('button', { name: '提交更正申请' }).dblclick()
    await owner.getByText(`已提交 ${before} 的更正申请`).first().waitFor()
    await owner.getByRole('row', { name: before }).getByText('更正待审').waitFor()

    const province = await newPage()
    await scanIn(province, app, '周明远')
    await openModule(province, '身份信息更正')
    await province.getByRole('link', { name: before, exact: true }).click()
    await province.getByRole('heading', { level: 1, name: `${before} 的身份信息更正` }).waitFor()
    await seePdf(province, '证明材料：身份证.pdf', 'identity card')
    expect(await province.getByText(idNumber).count()).toBe(0)
    await province.getByRole('button', { name: /显示完整证件号码/ }).click()
    await province.getByText(idNumber).waitFor()
    await decide(province, '同意更正', `已同意更正为 ${after}`)

    // Whoever was logged in with the old number is out; the new one and the old password open the form.
    await applicant.goto(`${address}/form/basic`)
    await applicant.waitForURL(/\/login/)
    await applicant.getByRole('tab', { name: '申报人' }).click()
    for (const [number, words] of [
      [personOf(app, before).idNumber, '证件号码或密码不正确'],
      [idNumber, null],
    ] as const) {
      await applicant.getByLabel('证件号码').fill(number)
      await applicant.getByLabel('密码', { exact: true }).fill(demoPassword)
      await applicant.getByRole('button', { name: '登录', exact: true }).click()
      if (words !== null) await applicant.getByText(words).waitFor()
    }
    await acceptNotice(applicant)

    await openDossier(owner, '本单位申报数据审核', after)
    await owner.getByText('身份信息已更正，下次提交采用').waitFor()
    await owner.getByRole('button', { name: '退回', exact: true }).click()
    await owner.getByLabel(/^退回理由/).fill('姓名和证件号码已更正，请核对后重新提交。')
    await decide(owner, /^退回.*申报人/, '已退回申报人修改')

    await applicant.goto(`${address}/status`)
    await applicant.getByText('更正申报人信息').first().waitFor()
    await applicant.goto(`${address}/form/basic`)
    await applicant.getByText(after).first().waitFor()
    await submitForm(applicant, address, unit)

    await openDossier(owner, '本单位申报数据审核', after)
    const { pdf } = await downloadPart(owner, '个人信息部分')
    const text = pdf.map((page) => page.text).join('')
    expect([text.includes(after), text.includes(before), text.includes(idNumber)]).toEqual([true, false, true])
    const submissions = await app.db.submission.findMany({
      where: { application: { applicant: { person: { name: after } } } },
      orderBy: { number: 'asc' },
      select: { applicantName: true },
    })
    expect(submissions.map(({ applicantName }) => applicantName)).toEqual([before, after])
    expect(app.readLogs()).not.toContain(idNumber)
  })
})

test('a request not accepted: the unit reads why and may take the next one back', async () => {
  await browser.journey('identity correction declined', async (newPage) => {
    const owner = await newPage()
    await scanIn(owner, app, '杜娟')
    await openModule(owner, accounts)
    await owner.getByRole('button', { name: '更正 廖文静' }).click()
    const ask = async (name: string) => {
      await owner.getByLabel(/^姓名/).fill(name)
      await owner.getByLabel(/^申请理由/).fill('曾用名')
      await owner.locator('input[type="file"]').setInputFiles({
        name: '户口簿.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from(await examplePdf('register')),
      })
      await owner.getByRole('link', { name: /户口簿\.pdf/ }).waitFor()
      await owner.getByRole('button', { name: '提交更正申请' }).click()
      await owner.getByText('已提交 廖文静 的更正申请').first().waitFor()
    }
    await ask('廖文婧')

    const province = await newPage()
    await scanIn(province, app, '周明远')
    await openModule(province, '身份信息更正')
    await province.getByRole('link', { name: '廖文静', exact: true }).click()
    await province.getByRole('button', { name: '不同意，写明理由' }).click()
    await province.getByRole('button', { name: '不同意更正', exact: true }).click()
    await province.getByText('请写明理由（至少 2 个字）').waitFor()
    await province.getByLabel(/^不同意的理由/).fill('户口簿没有曾用名一页，请补充。')
    await decide(province, '不同意更正', '已办理“不同意更正”')
    await province.getByText('理由：户口簿没有曾用名一页').waitFor()

    await owner.reload()
    await owner.getByRole('button', { name: '更正 廖文静' }).click()
    await owner.getByText('户口簿没有曾用名一页，请补充。').waitFor()
    await ask('廖文靖')
    await owner.getByRole('button', { name: '更正 廖文静' }).click()
    await owner.getByText('正在等待人社厅审核').waitFor()
    await owner.getByRole('button', { name: '撤回申请' }).click()
    await owner.getByText('已撤回 廖文静 的更正申请').first().waitFor()
    await owner.getByText('更正待审').waitFor({ state: 'hidden' })
  })
})
