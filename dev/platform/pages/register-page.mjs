import { layout } from './layout.mjs'

/** Where a real platform registers natural persons. */
export function registerPage() {
  return layout({
    title: '注册自然人用户',
    body: `<section class="card narrow"><h1>注册自然人用户</h1>
<p>真实的公共服务平台在这里办理注册和实名认证。演示中的人员都已注册，请回到扫码页面，从名单中选择一人。</p></section>`,
  })
}
