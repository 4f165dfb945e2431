import { allCallers, callers } from './callers'
import { matrix } from './matrix'
import type { Answer, Answers } from './matrix-row'
import { routeRows } from './route-rows'
import { sceneLabels } from './scene-labels'

/** docs/access-matrix.md: the table that the test goes through, for people. */
export function matrixPage(): string {
  const procedures = matrix.map(({ procedure, on, answers }) => line([`\`${procedure}\``, sceneLabels[on]], answers))
  const routes = routeRows.map(({ route, what, answers }) => line([`\`${route}\``, what], answers))
  return `${[
    head,
    '## 过程（tRPC）',
    `\`unit.\` 开头的各有 \`employer.\`、\`recommender.\` 两个，含义相同。`,
    table(['过程', '申报所处', ...allCallers.map((caller) => callers[caller])], procedures),
    '## 路由（/api）',
    table(['路由', '所请求的', ...allCallers.map((caller) => callers[caller])], routes),
  ].join('\n\n')}\n`
}

const head = `# 访问矩阵

由 tests/access 生成并由 tests/integration/access-matrix.test.ts 逐格验证（\`UPDATE_DOCS=1 npm test -- tests/integration/access-matrix\` 重写本页）。
所有过程和路由都在表中，缺一个测试就不通过。各列是谁在问，问的都是同一份申报：所属单位 → 上级单位 → 一级推荐单位 → 人社厅。

- ✓ 可以办理；不指明对象的（列表、计数、本人的申报）只见自己的，其他人的不在其中；
- 登录：未登录，请先登录；
- ✗ 这个角色不能办理（或须先设置自己的密码、同意个人信息处理告知、通过二次验证，或不是该单位经办人）；
- 无：当作不存在，不透露有没有；
- 拒：看得到，但现在不由他办理，说明原因。`

function line(cells: string[], answers: Answers): string[] {
  return [...cells, ...allCallers.map((caller) => symbolOf(answers[caller]))]
}

function symbolOf(answer: Answer): string {
  if (answer === 'ok') return '✓'
  if (answer === 'NOT_LOGGED_IN') return '登录'
  if (notForHim.includes(answer)) return '✗'
  return answer.endsWith('NOT_FOUND') ? '无' : '拒'
}

const notForHim = [
  'NO_PERMISSION',
  'PASSWORD_MUST_CHANGE',
  'PRIVACY_CONSENT_NEEDED',
  'SECOND_FACTOR_NEEDED',
  'NOT_ACTING_FOR_UNIT',
  'REGISTRATION_NOT_OPENED',
]

function table(columns: string[], rows: string[][]): string {
  const format = (cells: string[]) => `| ${cells.join(' | ')} |`
  return [format(columns), format(columns.map(() => '---')), ...rows.map(format)].join('\n')
}
