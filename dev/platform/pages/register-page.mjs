import { escape, layout } from './layout.mjs'

/** Where a real platform registers natural persons: here one of those who are not registered yet is chosen. */
export function registerPage({ persons, isDone }) {
  const done = '<p role="status"><b>注册成功，已实名认证。</b>请回到系统的登录页，重新扫码。</p>'
  const form = `<form method="post" action="/register"><p><label>由谁注册：<select name="person">${persons
    .map(({ subject, name }) => `<option value="${subject}">${escape(name)}</option>`)
    .join('')}</select></label></p><button class="button primary wide">注册并实名认证</button></form>`
  const nobody = '<p>演示中的人员都已注册，请回到扫码页面，从名单中选择一人。</p>'
  return layout({
    title: '注册自然人用户',
    body: `<section class="card narrow"><h1>注册自然人用户</h1>
<p class="muted">真实的公共服务平台在这里办理注册和实名认证。演示中选择一个人即可。</p>
${isDone ? done : ''}${persons.length > 0 ? form : nobody}</section>`,
  })
}
