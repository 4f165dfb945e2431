/**
 * A whole page without script, for when the application itself does not answer. Its style is public/plain-page.css.
 *
 * @param title one sentence, also the heading
 * @param paragraphs plain text
 */
export function plainPage(title: string, paragraphs: string[]): string {
  return [
    '<!doctype html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta name="renderer" content="webkit">',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)} · 荐才</title>`,
    '<link rel="stylesheet" href="/plain-page.css">',
    '</head>',
    '<body>',
    '<div class="page" role="main">',
    `<h1>${escapeHtml(title)}</h1>`,
    ...paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`),
    '</div>',
    '</body>',
    '</html>',
  ].join('\n')
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
