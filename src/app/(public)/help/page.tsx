import type { Metadata } from 'next'
import { env } from '@/env'

export const metadata: Metadata = { title: '帮助' }

export default function HelpPage() {
  const { platformRegisterUrl, supportPhone } = env()
  return (
    <article className="card mx-auto my-8 max-w-[820px] px-8 py-6 [&_a]:underline [&_h2]:mt-6 [&_h2]:text-lg [&_h2]:font-bold [&_li]:mt-1 [&_ol]:list-decimal [&_ol]:pl-6 [&_ul]:list-disc [&_ul]:pl-6">
      <h1 className="text-xl font-bold">登录帮助</h1>

      <h2 id="scan">单位经办人：扫码登录</h2>
      <p>在登录页点击「公共服务平台登录」，转到公共服务平台的扫码页面，任选一种方式：</p>
      <ul>
        <li>
          <b>电子社保卡</b>：用手机打开电子社保卡小程序，点「扫一扫」，扫电脑上的二维码，核对后点「确认登录」。
        </li>
        <li>
          <b>四川人社 APP</b>：在扫码页面切换到「四川人社APP」，用手机打开四川人社
          APP，点「扫一扫」，核对后点「确认登录」。
        </li>
      </ul>
      <p>手机确认后，电脑会自动进入系统。二维码过期时点「刷新」。</p>
      <p>
        还不是公共服务平台的用户，请先
        <a href={platformRegisterUrl} target="_blank" rel="noopener">
          注册为自然人用户
        </a>
        并实名认证，再重新扫码。
      </p>

      <h2 id="applicant">申报人：证件号码和密码</h2>
      <ol>
        <li>请所在单位经办人在「本单位申报人账户管理」中为您开通账户，并告知初始密码。</li>
        <li>在登录页选「申报人」，填写证件号码和密码。</li>
        <li>忘记密码：请经办人重置，或者点「公共服务平台登录」用本人手机扫码。</li>
      </ol>

      <h2 id="account">哪些单位可以为我开户</h2>
      <ul>
        <li>一级推荐单位（市（州）人社局、省直部门、中央在川单位主（代）管部门）：由人社厅开通。</li>
        <li>其他单位：由直接上级单位在「下级单位及单位账户管理」中开通，并登记经办人的证件号码；不允许跨级。</li>
        <li>每个单位只有一个账户、一名经办人；更换经办人，请直接上级单位办理。</li>
      </ul>

      <h2 id="browser">浏览器</h2>
      <p>推荐使用谷歌、火狐浏览器，或 360 浏览器的极速模式；不支持 IE。屏幕分辨率 1024×768 以上。</p>

      {supportPhone && (
        <>
          <h2 id="support">技术支持</h2>
          <p>{supportPhone}</p>
        </>
      )}
    </article>
  )
}
