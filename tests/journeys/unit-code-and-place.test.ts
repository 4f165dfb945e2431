import { afterAll, expect, test } from '@jest/globals'
import { examplePdf } from '../../prisma/seed/example-files'
import { syntheticUscc } from '../../prisma/seed/synthetic-numbers'
import { startApp } from '../support/app-server'
import { openBrowser } from '../support/browser'
import { inspect } from '../support/visit'
import { personOf, scanIn } from './steps/log-in'
import { openModule } from './steps/review'
import { seePdf } from './steps/see-pdf'

const app = await startApp('demo')
afterAll(app.stop)
const browser = await openBrowser(app.url, app.platformUrl)
afterAll(browser.close)

const name = `四川省成都市青羊区${'社区卫生服务'.repeat(12)}中心`
const right = syntheticUscc('12', '510105', 987_321)
const failing = right.slice(0, 17) + (right.endsWith('0') ? '1' : '0')

test('a code against its check digit goes through with reason and scan; the province puts the new unit elsewhere', async () => {
  await browser.journey('unit code and place', async (newPage) => {
    const bureau = await newPage()
    await scanIn(bureau, app, '吴倩')
    await openModule(bureau, '下级单位及单位账户管理')
    await bureau.getByRole('button', { name: '新增下级单位及单位账户' }).first().click()
    await bureau.getByLabel(/^单位名称/).fill(name)
    await bureau.getByLabel(/^统一社会信用代码/).fill(failing)
    const { idNumber, mobile } = personOf(app, '沈默')
    await bureau.getByLabel(/^经办人姓名/).fill('沈默')
    await bureau.getByLabel(/^证件号码/).fill(idNumber)
    await bureau.getByLabel(/^手机号/).fill(mobile)
    const save = bureau.getByRole('button', { name: '保存并开通账户' })
    await save.click()
    await bureau.getByText('统一社会信用代码的校验位不对').first().waitFor()
    await bureau.getByLabel(/^按此代码登记的说明/).fill('证书上即为此代码，已向登记机关核实')
    await save.click()
    await bureau.getByText('请上传载有此代码的证书扫描件。').waitFor()
    expect(await inspect(bureau)).toEqual([])
    await bureau
      .getByRole('dialog')
      .locator('input[type=file]')
      .setInputFiles({
        name: 'certificate.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from(await examplePdf('code')),
      })
    await bureau.getByRole('button', { name: '删除 certificate.pdf' }).waitFor()
    await save.click()
    await bureau.getByText(`已开设“${name}”`).first().waitFor()
    await bureau.getByRole('button', { name: `管理 ${name}` }).click()
    await bureau.getByText('校验位不符，凭证明登记：证书上即为此代码，已向登记机关核实').waitFor()
    const opened = bureau.waitForEvent('popup')
    await bureau.getByRole('link', { name: /certificate\.pdf/ }).click()
    await seePdf(await opened, '文件', 'code')

    const province = await newPage()
    await scanIn(province, app, '周明远')
    await openModule(province, '单位管理')
    await province.getByRole('link', { name: '全部单位' }).click()
    await province.getByRole('heading', { level: 1, name: '全部单位' }).waitFor()
    const inTree = province.getByRole('searchbox').first()
    await moveTo('青羊区人力资源和社会保障局', '绵阳')
    await province.getByText('没有调整“青羊区人力资源和社会保障局”的隶属关系').waitFor()
    expect(await province.getByRole('dialog').innerText()).toMatch(/人的申报信息（.+），所在批次还没有归档/)
    expect(await inspect(province)).toEqual([])
    await province.getByRole('button', { name: '返回，不办理' }).click()
    await province.getByRole('button', { name: '关闭' }).last().click()

    // Its operator acts for the new superior too: told first, then done knowingly.
    const { personId } = await app.db.operator.findFirstOrThrow({ where: { unit: { name }, endedAt: null } })
    await app.db.operator.updateMany({
      where: { unit: { name: '绵阳市人力资源和社会保障局' }, endedAt: null },
      data: { personId },
    })
    await moveTo(name, '绵阳')
    await province.getByText('尚未办理：请核对经办人').waitFor()
    expect(await inspect(province)).toEqual([])
    await province.getByLabel('已知悉，仍由此人经办').check()
    await province.getByRole('button', { name: /^调整到“绵阳市/ }).click()
    await province.getByText(`“${name}”已调整到“绵阳市人力资源和社会保障局”之下`).first().waitFor()
    await province.getByRole('region', { name: '变更记录' }).getByText('调整隶属关系').waitFor()
    const moved = await app.db.unit.findFirstOrThrow({ where: { name }, include: { parent: true } })
    expect([moved.depth, moved.parent?.name]).toEqual([2, '绵阳市人力资源和社会保障局'])

    async function moveTo(unit: string, superior: string) {
      await inTree.fill(unit)
      await inTree.press('Enter')
      await province.getByRole('table').getByRole('button', { name: unit }).click()
      await province.getByRole('button', { name: '调整隶属关系' }).click()
      const search = province.getByRole('dialog').getByRole('searchbox')
      await search.fill(superior)
      await search.press('Enter')
      await province.getByLabel(/^绵阳市人力资源和社会保障局/).check()
      await province.getByRole('button', { name: /^调整到“绵阳市/ }).click()
    }
  })
})
