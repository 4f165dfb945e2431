import { forEveryone, forFiles, forNobody, forRegistrant, type Answers } from './matrix-row'
import type { Scene, SceneKey } from './scenes'

export interface RouteRow {
  /** Method and folder below src/app/api. */
  route: string
  /** In which words the page says what is asked for. */
  what: string
  on: SceneKey
  /** Null: what it lets through is judged by the procedures, or by the login itself. */
  ask: ((scene: Scene) => Asked) | null
  answers: Answers
}

export interface Asked {
  params?: Record<string, string>
  /** A multipart form, in this order. */
  form?: [string, string | File][]
}

const pdf = () => new File([Buffer.from('%PDF-1.4\n')], '公示.pdf', { type: 'application/pdf' })

const upload = ({ applicationId }: Scene, kind: string): Asked => ({
  form: [
    ['applicationId', applicationId],
    ['kind', kind],
    ['file', pdf()],
  ],
})

/** Every route handler below src/app/api. */
export const routeRows: RouteRow[] = [
  ...['DELETE', 'GET', 'PATCH', 'POST', 'PUT'].map((method): RouteRow => ({
    route: `${method} [...path]`,
    what: '没有的地址',
    on: 'draft',
    ask: () => ({}),
    answers: forNobody(),
  })),
  { route: 'GET health/live', what: '存活检查', on: 'draft', ask: () => ({}), answers: forEveryone() },
  { route: 'GET health/ready', what: '就绪检查', on: 'draft', ask: null, answers: forEveryone() },
  { route: 'GET auth/[...nextauth]', what: '登录', on: 'draft', ask: null, answers: forEveryone() },
  { route: 'POST auth/[...nextauth]', what: '登录', on: 'draft', ask: null, answers: forEveryone() },
  { route: 'POST trpc/[trpc]', what: '见上表各过程', on: 'draft', ask: null, answers: forEveryone() },
  {
    route: 'GET files/[attachmentId]',
    what: '草稿中的附件',
    on: 'draft',
    ask: ({ attachmentId }) => ({ params: { attachmentId } }),
    answers: forFiles('ATTACHMENT_NOT_FOUND', { himself: 'ok' }),
  },
  {
    route: 'GET files/[attachmentId]',
    what: '已提交的附件',
    on: 'atProvince',
    ask: ({ attachmentId }) => ({ params: { attachmentId } }),
    answers: forFiles('ATTACHMENT_NOT_FOUND', {
      himself: 'ok',
      owner: 'ok',
      above: 'ok',
      firstLevel: 'ok',
      province: 'ok',
    }),
  },
  {
    // Refused for what it contains: who gets this far may upload.
    route: 'POST files',
    what: '上传申报表附件',
    on: 'draft',
    ask: (scene) => upload(scene, 'idCopy'),
    answers: forFiles('NOT_FOUND', { himself: 'UPLOAD_INVALID', notActing: 'NOT_ACTING_FOR_UNIT' }),
  },
  {
    route: 'POST files',
    what: '上传单位推荐附件',
    on: 'returnedToOwner',
    ask: (scene) => upload(scene, 'integrity'),
    answers: forFiles('NOT_FOUND', {
      himself: 'UPLOAD_INVALID',
      owner: 'UPLOAD_INVALID',
      above: 'UPLOAD_NOT_ALLOWED',
      notActing: 'NOT_ACTING_FOR_UNIT',
      province: 'UPLOAD_NOT_ALLOWED',
    }),
  },
  {
    route: 'POST supporting-files',
    what: '上传证明材料',
    on: 'draft',
    ask: () => ({
      form: [
        ['kind', 'UNIT_NAME'],
        ['file', pdf()],
      ],
    }),
    answers: forFiles('UPLOAD_INVALID', {
      himself: 'NO_PERMISSION',
      otherApplicant: 'NO_PERMISSION',
      notActing: 'NOT_ACTING_FOR_UNIT',
    }),
  },
  {
    route: 'GET supporting-files/[fileId]',
    what: '所属单位的单位名称证明',
    on: 'draft',
    ask: ({ supportingFileId }) => ({ params: { fileId: supportingFileId } }),
    answers: forFiles('SUPPORTING_FILE_NOT_FOUND', { owner: 'ok', above: 'ok', province: 'ok' }),
  },
  {
    route: 'GET supporting-files/[fileId]',
    what: '已提交的注册的登记表',
    on: 'draft',
    ask: ({ registrations }) => ({ params: { fileId: registrations.sent.fileId } }),
    answers: forFiles('SUPPORTING_FILE_NOT_FOUND', { province: 'ok' }),
  },
  {
    // Refused for what it contains: who gets this far may upload.
    route: 'POST registration/files',
    what: '上传盖章的登记表',
    on: 'draft',
    ask: () => ({
      form: [
        ['kind', 'STAMPED_FORM'],
        ['file', pdf()],
      ],
    }),
    answers: forRegistrant('UPLOAD_INVALID'),
  },
  {
    route: 'GET registration/files/[fileId]',
    what: '本人注册的扫描件',
    on: 'draft',
    ask: ({ registrations }) => ({ params: { fileId: registrations.own.fileId } }),
    answers: forRegistrant('ok'),
  },
  {
    route: 'GET registration/files/[fileId]',
    what: '他人注册的扫描件',
    on: 'draft',
    ask: ({ registrations }) => ({ params: { fileId: registrations.sent.fileId } }),
    answers: forRegistrant('SUPPORTING_FILE_NOT_FOUND'),
  },
  {
    // Not made yet: who gets this far may have it.
    route: 'GET registration/form',
    what: '本人注册的登记表',
    on: 'draft',
    ask: () => ({}),
    answers: forRegistrant('FORM_NOT_READY'),
  },
  {
    route: 'GET documents/[documentId]',
    what: '申报表（组织推荐部分）',
    on: 'atProvince',
    ask: ({ documentId }) => ({ params: { documentId } }),
    // Not the present content: who gets this far may have the paper.
    answers: forFiles('NOT_FOUND', {
      himself: 'PART_NOT_ALLOWED',
      owner: 'OUTDATED',
      above: 'OUTDATED',
      firstLevel: 'OUTDATED',
      province: 'OUTDATED',
    }),
  },
]
