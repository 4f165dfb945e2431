import type { Metadata } from 'next'
import { siteSettings } from '@/api/server'
import { env } from '@/env'
import { ScanSteps } from './scan-steps'

export const metadata: Metadata = { title: '帮助' }

export default async function HelpPage() {
  const { platformRegisterUrl } = env()
  const { supportPhone, loginFailuresPerAccount, loginLockMinutes, ...settings } = await siteSettings()
  const contents = [
    ['scan', '扫码登录'],
    ['applicant', '申报人登录'],
    ['password', '忘记密码'],
    ['account', '谁为我开户'],
    ['session', '登录失效'],
    ['browser', '浏览器'],
    ['support', '技术支持'],
  ]
  return (
    <article className="card mx-auto my-8 max-w-[860px] px-8 py-6 [&_a]:underline [&_h2]:mt-7 [&_h2]:text-lg [&_h2]:font-bold [&_li]:mt-1 [&_ol]:list-decimal [&_ol]:pl-6 [&_ul]:list-disc [&_ul]:pl-6">
      <h1 className="text-xl font-bold">登录帮助</h1>
      <nav aria-label="本页内容" className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {contents.map(([id, label]) => (
          <a key={id} href={`#${id}`}>
            {label}
          </a>
        ))}
      </nav>

      <h2 id="scan">扫码登录</h2>
      <p>单位经办人扫码登录，申报人也可以扫码。两种方式任选一种，结果相同。</p>
      <ScanSteps
        tab="电子社保卡"
        app="电子社保卡小程序"
        where="在微信、支付宝或银行 APP 中搜索「电子社保卡」，首次使用须先领取。"
      />
      <ScanSteps
        tab="四川人社APP"
        app="四川人社 APP"
        where="在手机应用商店搜索「四川人社」安装，首次使用须登录并实名认证。"
      />
      <ul className="mt-3">
        <li>二维码几分钟内有效；过期后点二维码上的「刷新二维码」，用新的二维码扫码。</li>
        <li>手机上显示的不是您本人，或者不是您在电脑上登录，请点「取消」。</li>
        <li>
          提示尚未注册：请先
          <a href={platformRegisterUrl} target="_blank" rel="noopener">
            注册为自然人用户
          </a>
          并实名认证，再重新扫码。
        </li>
        <li>有多个单位账户，或者本人也是申报人：扫码后选择以哪个身份办理，之后可从页面顶部切换。</li>
      </ul>

      <h2 id="applicant">申报人：证件号码和密码</h2>
      <ol>
        <li>请所在单位经办人在「本单位申报人账户管理」中为您开通账户，并告知初始密码。</li>
        <li>在登录页选「申报人」，填写证件号码和初始密码。</li>
        <li>第一次登录须设置自己的密码：至少 10 个字符，大写字母、小写字母、数字、符号中至少 3 种。</li>
      </ol>
      <p className="mt-1">
        密码连续 {loginFailuresPerAccount} 次不正确，暂停登录 {loginLockMinutes} 分钟；经办人重置密码后可立即登录。
      </p>

      <h2 id="password">忘记密码</h2>
      <ul>
        <li>自己办：点「公共服务平台登录」，用本人手机扫码，进入后从右上角姓名处点「修改密码」，不需要原密码。</li>
        <li>请人办：请所在单位经办人在「本单位申报人账户管理」中重置，用新的初始密码登录。</li>
        <li>单位经办人没有密码，只能扫码登录。</li>
      </ul>

      <h2 id="account">谁为我开户</h2>
      <ul>
        <li>
          一级推荐单位（市（州）人社局、省直部门、中央在川单位主（代）管部门）：
          <a href="/register">在线注册</a>，登记表盖章后上传，由人社厅审核开通；进度和退回原因到
          <a href="/register/status">查询注册进度</a>查看。审核通过后扫码登录，不另设密码。
        </li>
        <li>其他单位：由直接上级单位在「下级单位及单位账户管理」中开通，并登记经办人的证件号码；不允许跨级。</li>
        <li>申报人：由所在单位经办人在「本单位申报人账户管理」中开通。</li>
        <li>
          每个单位只有一个账户、一名经办人；更换经办人，请直接上级单位办理，一级推荐单位在线办理“经办人变更”；原经办人随即退出登录。
        </li>
      </ul>

      <h2 id="session">登录失效</h2>
      <p>
        {settings.sessionIdleMinutes} 分钟没有操作（人社厅账户 {settings.privilegedIdleMinutes} 分钟），或者登录满{' '}
        {settings.sessionAbsoluteHours} 小时，登录会失效，失效前 2
        分钟会提示。已填写的内容不会丢失：在新窗口重新登录后回到原来的页面，会接着保存。公用电脑用完请点「退出登录」。
      </p>

      <h2 id="browser">浏览器</h2>
      <p>推荐使用谷歌、火狐浏览器，或 360 浏览器的极速模式；不支持 IE。屏幕分辨率 1024×768 以上。</p>

      <h2 id="support">技术支持</h2>
      <p>{supportPhone || '联系电话见本批次的通知文件；也可以联系您的上级单位。'}</p>
    </article>
  )
}
