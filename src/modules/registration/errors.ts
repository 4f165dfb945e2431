import type { RegistrationState } from '@/generated/prisma/enums'
import { chinaDateTime } from '@/lib/china-time'
import { defineErrors } from '@/lib/domain-error'
import { stateNames } from './rules/registration-state'

/** A refusal that belongs to one field of a form, in the shape of a refused input. */
const atField = (path: string, message: string) => ({ problems: [{ path: path.split('.'), message }] })

export const registrationErrors = defineErrors({
  REGISTRATION_NOT_FOUND: () => ({
    kind: 'notFound',
    what: '没有找到这份注册',
    why: '注册不存在，或还没有提交。',
    next: '请回到“注册审核”重新选择。',
  }),
  REGISTRATION_NOT_OPENED: () => ({
    kind: 'forbidden',
    what: '没有办成：这里没有打开的注册',
    why: '填写后太久没有操作，或已在本机结束办理。已保存的内容没有丢失。',
    next: '请到“查询注册进度”，凭注册编号和手机号重新打开。',
  }),
  LOOK_UP_FAILED: () => ({
    kind: 'invalid',
    what: '没有查到：注册编号或手机号不对',
    why: '没有编号和手机号都相符的注册。',
    next: '请对照登记表上的注册编号，并填写注册时留的手机号；都不记得的，请联系人社厅。',
  }),
  LOOK_UP_LOCKED: () => ({
    kind: 'tooMany',
    what: '暂时不能查询',
    why: '短时间内查询失败的次数太多。为防止他人猜测，一段时间内不再受理，填对了也不受理。',
    next: '请过一会儿再试（一般为 15 分钟）；急需办理的，请联系人社厅。',
  }),
  TOO_MANY_REGISTRATIONS: () => ({
    kind: 'tooMany',
    what: '没有保存：注册次数太多',
    why: '您所在的网络短时间内新填的注册太多。',
    next: '请过一小时再试；已经填过的，请到“查询注册进度”继续办理，不必重新填写。',
  }),
  TOO_MANY_CHANGES: () => ({
    kind: 'tooMany',
    what: '没有办成：操作次数太多',
    why: '这份注册短时间内保存、上传或下载的次数太多。',
    next: '请过一小时再试，已保存的资料和已上传的文件没有丢失。',
  }),
  KEY_REUSED: () => ({
    kind: 'conflict',
    what: '没有保存：这次填写与上一次的内容不同',
    why: '上一次填写的注册已经保存，这一次的单位或经办人信息与它不同，没有采用。',
    next: '请刷新页面，在已保存的注册中修改。',
  }),
  UNIT_NOT_ELIGIBLE: () => ({
    kind: 'conflict',
    what: '没有保存：这个单位不能在这里注册',
    why: '只有一级推荐单位在这里注册；所选单位不在名单中，或已注销。',
    next: '请重新选择单位；用人单位的账户由直接上级单位开通。',
    details: atField('target.unitId', '这个单位不能在这里注册，请重新选择。'),
  }),
  CODE_TAKEN: () => ({
    kind: 'conflict',
    what: '没有保存：这个代码已有单位在使用',
    why: '系统中已有单位登记了这个统一社会信用代码或组织机构代码。',
    next: '本单位已在名单中的，请改为从名单中选择；请核对代码，确实无误的请联系人社厅。',
    details: atField('target.uscc', '这个代码已有单位在使用；本单位已在名单中的，请从名单中选择。'),
  }),
  ALREADY_OPEN: ({ number, unitName }: { number: string; unitName: string }) => ({
    kind: 'conflict',
    what: '没有办成：本单位已有一份注册在办理',
    why: `“${unitName}”的注册 ${number} 还没有办结，同一单位不能同时办理两份。`,
    next: `请由填写人凭编号 ${number} 和手机号继续办理；需要改由他人办理的，请联系人社厅作“不通过”处理后重新填写。`,
  }),
  NUMBER_NEEDED: () => ({
    kind: 'invalid',
    what: '没有保存：请填写证件号码',
    why: '证件类型有改动，原来的证件号码不再适用。',
    next: '请对照证件重新填写证件号码。',
    details: atField('operator.idNumber', '证件类型有改动，请重新填写证件号码。'),
  }),
  /** `next`: who is refused, the registrant or an officer, has another way on. */
  NOT_NOW: ({ state, what, next }: { state: RegistrationState; what: string; next: string }) => ({
    kind: 'closed',
    what: `没有${what}`,
    why: `这份注册现在是“${stateNames[state]}”。`,
    next,
  }),
  CHANGED_MEANWHILE: () => ({
    kind: 'conflict',
    what: '没有保存：这份注册刚刚在别处有改动',
    why: '可能是在另一个窗口或另一台电脑上改过、上传过文件。',
    next: '已填写的内容仍在页面上。页面已取得现在的版本，请核对后再办一次。',
  }),
  INCOMPLETE: ({ missing }: { missing: string[] }) => ({
    kind: 'invalid',
    what: '还不能提交',
    why: `${missing.join('；')}。`,
    next: '请补齐后再提交。',
  }),
  NOTICE_CHANGED: () => ({
    kind: 'conflict',
    what: '没有办成：个人信息处理告知有了新版本',
    why: '打开页面之后告知更新了，请以新的版本为准。',
    next: '已填写的内容仍在页面上。请重新阅读后勾选，再办一次；页面上不是新版本的，请先刷新。',
  }),
  FORM_NOT_READY: () => ({
    kind: 'conflict',
    what: '登记表还没有生成',
    why: '资料刚刚有改动，登记表要重新生成。',
    next: '请回到注册页面，再点一次“下载登记表”。',
  }),
  UPLOAD_SLOT_UNKNOWN: () => ({
    kind: 'invalid',
    what: '没有上传',
    why: '没有说明文件是哪一项材料，或人社厅已不再要求这一项。',
    next: '请刷新页面后，从材料所在的位置上传。',
  }),
  TOO_MANY_FILES: ({ maxFiles }: { maxFiles: number }) => ({
    kind: 'invalid',
    what: '没有上传，文件数已满',
    why: `每一项最多 ${maxFiles} 个文件。`,
    next: '请先删去不需要的，或合并成一个 PDF 后再上传。',
  }),
  DECIDED_MEANWHILE: ({ by, at, what }: { by: string | null; at: Date; what: string }) => ({
    kind: 'conflict',
    what: '没有办成：这份注册刚刚有变化',
    why: `${by ?? '单位经办人'}于 ${chinaDateTime(at)} ${what}。`,
    next: '页面已取得现在的内容，请看过后再办。已写的原因仍在页面上。',
  }),
  OPERATOR_CHANGED_MEANWHILE: ({ by, at, what }: { by: string | null; at: Date | null; what: string }) => ({
    kind: 'conflict',
    what: '没有通过：这个单位的经办人刚刚有变化',
    why: `${by ?? '有人'}${at === null ? '刚刚' : `于 ${chinaDateTime(at)} `}${what}，现任经办人与页面上显示的不同。`,
    next: '页面已取得现在的经办人，请核对后再办。',
  }),
  PERSON_NAME_DIFFERS: () => ({
    kind: 'conflict',
    what: '没有通过：姓名与证件号码不一致',
    why: '该证件号码在系统中已有账户，登记的是另一个姓名。',
    next: '请对照扫描件核对：填错的请退回修改；原登记有误的，请先更正原账户的姓名，再通过。',
  }),
  SAME_OPERATOR: () => ({
    kind: 'conflict',
    what: '没有通过：申请人就是现任经办人',
    why: '该单位的经办人没有变化，不需要变更。',
    next: '请不通过并说明：直接扫码登录；只改手机号等联系方式的，在“单位管理”中修改经办人信息。',
  }),
})
