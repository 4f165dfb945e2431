/** Text as it may stand in HTML, in an attribute too. */
export function escape(text) {
  const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
  return String(text).replace(/[&<>"']/g, (character) => entities[character])
}

/**
 * The frame of the platform's own pages.
 *
 * @param {{title: string, body: string, aside?: string, script?: string}} page ready HTML, texts escaped by who made them
 */
export function layout({ title, body, aside = '', script }) {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="renderer" content="webkit">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escape(title)} · 公共服务平台（演示）</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/platform.css">
${script === undefined ? '' : `<script src="/assets/${script}" defer></script>`}
</head>
<body>
<header class="top"><strong>公共服务平台</strong><span class="demo">演示用，不是真实平台</span><span class="space"></span>${aside}</header>
<main>${body}</main>
<footer class="small"><a href="/faults">演示平台故障</a></footer>
</body>
</html>`
}
