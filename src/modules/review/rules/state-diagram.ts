import type { ApplicationState } from '@/generated/prisma/enums'
import type { Destination } from './destinations'
import { isFinal } from './situation'
import { stateLabel } from '@/modules/application/rules/application-state'
import { actionLabels } from './state-labels'
import type { Transition } from './transition'
import type { Relation } from './relations'

const relationLabels: Record<Relation, string> = {
  applicant: '申报人',
  holder: '办理单位',
  owner: '所属单位',
  forwarder: '上报单位',
  rejector: '原审核单位',
  province: '人社厅',
  system: '系统',
}

/** Which states a row can lead to; the holder is told in the label. */
const targets: Record<Destination, { states: ApplicationState[]; holder?: string }> = {
  reviewByOwner: { states: ['IN_REVIEW'], holder: '所属单位' },
  reviewByHolder: { states: ['IN_REVIEW'], holder: '本单位' },
  reviewByParent: { states: ['IN_REVIEW'], holder: '上级单位' },
  reviewByProvince: { states: ['IN_REVIEW'], holder: '人社厅' },
  readyAtHolder: { states: ['READY_TO_FORWARD'], holder: '本单位' },
  readyAtForwarder: { states: ['READY_TO_FORWARD'], holder: '上报单位' },
  withApplicant: { states: ['RETURNED_TO_APPLICANT'] },
  returnedToNextBelow: { states: ['RETURNED_TO_UNIT'], holder: '下一级单位' },
  beforeSubmission: { states: ['DRAFT', 'RETURNED_TO_APPLICANT'], holder: '提交前的状态' },
  beforeRejection: {
    states: ['IN_REVIEW', 'READY_TO_FORWARD', 'RETURNED_TO_UNIT', 'RETURNED_TO_APPLICANT'],
    holder: '不通过前的状态',
  },
  unchanged: { states: [] },
  approved: { states: ['APPROVED'] },
  rejected: { states: ['REJECTED'] },
  withdrawn: { states: ['WITHDRAWN'] },
  lapsed: { states: ['LAPSED'] },
}

/** docs/state-diagram.md, whole: a Mermaid diagram and the rows beneath it. */
export function stateDiagram(transitions: readonly Transition[]): string {
  const states = [...new Set(transitions.flatMap(({ from, to }) => [...from, ...targets[to].states]))]
  return [
    '# 申报状态图',
    '',
    'Generated from src/modules/review/rules/workflow.ts: `UPDATE_DOCS=1 npm test -- state-diagram` writes it anew, and that test compares it.',
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...states.map((state) => `  ${state}: ${stateLabel(state, 'unit')}`),
    '  [*] --> DRAFT',
    ...edges(transitions),
    ...states.filter((state) => isFinal(state)).map((state) => `  ${state} --> [*]`),
    '```',
    '',
    '| 从 | 办理 | 由 | 条件 | 须满足 | 到 | 事件 |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...transitions.map(tableRow),
    '',
  ].join('\n')
}

function edges(transitions: readonly Transition[]): string[] {
  const lines = transitions.flatMap(({ from, action, by, to }) =>
    from.flatMap((state) =>
      targets[to].states.map((target) => {
        const holder = targets[to].holder
        return `  ${state} --> ${target}: ${actionLabels[action]}（${relationLabels[by]}${holder ? ` → ${holder}` : ''}）`
      }),
    ),
  )
  return [...new Set(lines)]
}

function tableRow({ from, action, by, when, needs, to, event }: Transition): string {
  const cells = [
    from.join(', '),
    `${actionLabels[action]} \`${action}\``,
    relationLabels[by],
    when ? `\`${when}\`` : '',
    needs.map((guard) => `\`${guard}\``).join(' '),
    `\`${to}\``,
    `\`${event}\``,
  ]
  return `| ${cells.join(' | ')} |`
}
