import type { OfficerRole } from '@/generated/prisma/enums'
import { officerRoleLabels } from '@/modules/account/rules/officer-roles'
import { defineErrors } from '@/lib/domain-error'
import { chinaDateTime } from '@/lib/china-time'

/** A refusal that belongs to one field of a form, in the shape of a refused input. */
const atField = (path: string, message: string) => ({ problems: [{ path: path.split('.'), message }] })

const codeNames = { uscc: '统一社会信用代码', orgCode: '组织机构代码' }

interface TakenCode {
  field: 'uscc' | 'orgCode'
  /** Whom to call: the superior of the unit that has the code, with its telephone. */
  superior: string
  superiorPhone: string | null
  /** The unit itself, only where it is the acting unit's own subordinate. */
  ownSubordinate: string | null
}

export const unitErrors = defineErrors({
  ADMINISTRATOR_EXISTS: ({ unitName, officers }: { unitName: string; officers: number }) => ({
    kind: 'conflict',
    what: '没有创建：第一个管理账户已经有了。',
    why: `数据库里已有${unitName}和它的 ${officers} 个账户，这个命令只能用一次。`,
    next: '请由现有的系统管理员登录后开通其他账户。',
  }),
  UNIT_NOT_FOUND: () => ({
    kind: 'notFound',
    what: '没有找到这个下级单位',
    why: '它不是本单位的直属下级单位，或地址不完整。每个单位只能管理直属下级单位，不允许跨级。',
    next: '请回到“下级单位及单位账户管理”重新选择。',
  }),
  UNIT_NOT_IN_TREE: () => ({
    kind: 'notFound',
    what: '没有找到这个单位',
    why: '单位不存在，或地址不完整。',
    next: '请回到“单位管理”重新查找。',
  }),
  OFFICER_NOT_FOUND: () => ({
    kind: 'notFound',
    what: '没有找到这个账户',
    why: '他不是人社厅的人员，或地址不完整。',
    next: '请刷新页面后重新选择。',
  }),
  OWN_ACCOUNT: () => ({
    kind: 'conflict',
    what: '没有停用：这是您自己的账户',
    why: '停用后您将立即不能登录。',
    next: '请由另一名系统管理员办理。',
  }),
  OFFICER_ENDED: () => ({
    kind: 'conflict',
    what: '没有办成：这个账户已停用',
    why: '系统管理员已停用这个账户，停用的账户没有角色。',
    next: '请刷新页面；仍需由他办理的，请系统管理员重新开通。',
  }),
  OWN_ROLE: () => ({
    kind: 'conflict',
    what: '没有办成：这是您自己的角色',
    why: '角色不能由本人授予，也不能由本人收回。',
    next: '请由另一名安全管理员办理。',
  }),
  LAST_SYSTEM_ADMIN: () => ({
    kind: 'conflict',
    what: '没有收回：系统里至少要有一名系统管理员',
    why: '收回后将没有人能够开通人社厅的账户。',
    next: '请系统管理员先开通另一名系统管理员，由您授权后，再收回这一名。',
  }),
  LAST_SECURITY_ADMIN: () => ({
    kind: 'conflict',
    what: '没有停用：系统里至少要有一名安全管理员',
    why: '没有安全管理员，就没有人能够授予和收回角色，也没有人复核系统管理员开通的账户。',
    next: '请先开通另一名安全管理员，由现任安全管理员授权后，再停用这一名。',
  }),
  OTHER_ROLE: (role: OfficerRole) => ({
    kind: 'conflict',
    what: `没有开通：这个人已是人社厅的${officerRoleLabels[role]}`,
    why: '审核人员、系统管理员、安全管理员、审计管理员互相制约，一个人只能有其中一个角色。',
    next: '请换一个人；需要改任的，先停用原账户，再重新开通。',
  }),
  BATCH_NOT_FOUND: () => ({
    kind: 'notFound',
    what: '没有找到这个批次',
    why: '批次不存在，或地址不完整。',
    next: '请回到首页，重新选择批次。',
  }),
  KIND_NOT_BELOW: ({ message }: { message: string }) => ({
    kind: 'invalid',
    what: '没有保存：单位类别不对',
    why: message,
    next: '请改正后再保存，已填写的内容仍在页面上。',
    details: atField('kind', message),
  }),
  GOVERNMENT_NAME_MISSING: () => ({
    kind: 'invalid',
    what: '没有保存：缺少市（州）政府名称',
    why: '市（州）的推荐单位是市（州）政府，人社局承办，两个名称都要登记。',
    next: '请填写后再保存，已填写的内容仍在页面上。',
    details: atField('governmentName', '请填写市（州）政府名称，如 成都市人民政府。'),
  }),
  CODE_TAKEN: ({ field, superior, superiorPhone, ownSubordinate }: TakenCode) => {
    const who = ownSubordinate === null ? '已有一个单位' : `本单位的下级单位“${ownSubordinate}”`
    const call = `${superior}${superiorPhone === null ? '' : `（电话 ${superiorPhone}）`}`
    const next =
      ownSubordinate === null
        ? `请核对代码；确实无误的，请联系管理该单位的 ${call}。`
        : '请核对代码；每个下级单位只能有一个账户，不能重复开设。'
    return {
      kind: 'conflict',
      what: `没有保存：${codeNames[field]}已被使用`,
      why: `${who}正在使用这个${codeNames[field]}。`,
      next,
      details: atField(field, `${who}正在使用这个代码。${next}`),
    }
  },
  CODE_PROOF_MISSING: () => ({
    kind: 'invalid',
    what: '没有保存：缺少单位代码的证明',
    why: '代码的校验位不对，须说明原因并上传载有此代码的证书扫描件；代码有改动的，须重新上传。',
    next: '请补充后再保存，已填写的内容仍在页面上。',
    details: atField('codeOverride.fileId', '请上传载有此代码的证书扫描件。'),
  }),
  OPERATOR_CONFLICT: ({ units }: { units: string[] }) => ({
    kind: 'conflict',
    what: '尚未办理：请核对经办人',
    why: `此人也是${units.map((name) => `“${name}”`).join('、')}的经办人，与该单位在同一条上报路径上。同一人不能办理同一份申报的两级审核：他在上级办理过的，在另一级将被拒绝。`,
    next: '请另选经办人；确需由他经办的，请勾选“已知悉”后再办理。',
    details: { ...atField('operator.idNumber', '此人也是同一条上报路径上另一单位的经办人。'), canBeKnown: true },
  }),
  OPERATOR_TWICE: ({ twice }: { twice: { person: string; below: string; above: string }[] }) => ({
    kind: 'conflict',
    what: '尚未办理：请核对经办人',
    why: `办理后，${twice.map(({ person, below, above }) => `${person}（“${below}”和“${above}”）`).join('、')}将在同一条上报路径上经办两个单位。同一人不能办理同一份申报的两级审核：他在上级办理过的，在另一级将被拒绝。`,
    next: '请先变更其中一个单位的经办人；确需如此的，请勾选“已知悉”后再办理。',
    details: { canBeKnown: true },
  }),
  NAME_CHANGED_MEANWHILE: ({ name }: { name: string }) => ({
    kind: 'conflict',
    what: '没有办理：单位名称刚刚有改动',
    why: `上级单位已将名称改为“${name}”。`,
    next: '请刷新页面，按现在的名称核实。',
  }),
  SAME_NAME: () => ({
    kind: 'invalid',
    what: '没有提交：更正后的名称与现在的一样',
    why: '名称没有不同之处。',
    next: '名称无误的，请选“与公章一致”；有误的，请填写公章上的名称。',
    details: atField('requestedName', '与现在的名称一样，请填写公章上的名称。'),
  }),
  CORRECTION_PENDING: ({ requestedName, at }: { requestedName: string; at: Date }) => ({
    kind: 'conflict',
    what: '没有办理：本单位已有一份名称更正申请',
    why: `${chinaDateTime(at)} 申请更正为“${requestedName}”，上级单位还没有答复。`,
    next: '请等待答复；需要改写的，请先撤回这份申请。',
  }),
  CORRECTION_NOT_FOUND: () => ({
    kind: 'notFound',
    what: '没有找到这份名称更正申请',
    why: '申请不存在，或不是本单位或直属下级单位的。',
    next: '请刷新页面后重新打开。',
  }),
  CORRECTION_DECIDED: ({ by, at, what }: { by: string | null; at: Date | null; what: string }) => ({
    kind: 'conflict',
    what: '没有办理：这份名称更正申请已经办结',
    why: `${by ?? '有人'}${at === null ? '已' : `于 ${chinaDateTime(at)} `}${what}。`,
    next: '请刷新页面查看结果。',
  }),
  NOT_MOVED: ({ name, reasons }: { name: string; reasons: string[] }) => ({
    kind: 'conflict',
    what: `没有调整“${name}”的隶属关系`,
    why: `${reasons.join('；')}。`,
    next: '已有申报信息的，须待批次归档后再调整，此前可以改名或变更经办人；因上级单位不能调整的，请另选上级单位。',
    details: { reasons },
  }),
  HANDOVER_NOT_FOUND: () => ({
    kind: 'notFound',
    what: '没有找到这次交接',
    why: '交接不存在，或与您无关。',
    next: '请刷新页面。',
  }),
  NAME_MISMATCH: () => ({
    kind: 'conflict',
    what: '没有保存：经办人的姓名与证件号码不一致',
    why: '填写的姓名与该证件号码登记的姓名对不上。',
    next: '请对照证件核对姓名和证件号码；都无误的，请联系人社厅更正。',
    details: atField('operator.name', '姓名与证件号码不一致，请对照证件核对。'),
  }),
  SAME_OPERATOR: ({ name }: { name: string }) => ({
    kind: 'conflict',
    what: '没有变更：填写的就是现任经办人',
    why: `${name}现在就是该单位的经办人。`,
    next: '只改手机号等联系方式的，请用“修改经办人信息”。',
    details: atField('operator.idNumber', `${name}现在就是该单位的经办人。`),
  }),
  NO_OPERATOR: () => ({
    kind: 'conflict',
    what: '没有保存：该单位还没有经办人',
    why: '单位账户没有绑定经办人。',
    next: '请先办理“变更经办人”，登记新的经办人。',
  }),
  NO_MOBILE: () => ({
    kind: 'notFound',
    what: '没有手机号可以查看',
    why: '该单位的经办人没有登记手机号。',
    next: '请在“修改经办人信息”中补充。',
  }),
  DEACTIVATED: ({ name }: { name: string }) => ({
    kind: 'conflict',
    what: `没有保存：“${name}”已注销`,
    why: '已注销的单位不能修改单位信息，也不能变更经办人。',
    next: '需要继续使用的，请先“恢复”该单位。',
  }),
  CHANGED_MEANWHILE: ({ by, at, what }: { by: string | null; at: Date | null; what: string }) => ({
    kind: 'conflict',
    what: '没有保存：这个单位刚刚有改动',
    why: `${by ?? '有人'}${at === null ? '刚刚' : `于 ${chinaDateTime(at)} `}${what}。`,
    next: '已填写的内容仍在页面上，请对照现在的内容核对，再保存一次。',
  }),
  STILL_IN_USE: ({ name, reasons }: { name: string; reasons: string[] }) => ({
    kind: 'conflict',
    what: `没有注销“${name}”`,
    why: `${reasons.join('；')}。`,
    next: '请先处理完毕：下级单位由该单位注销，申报人账户由所属单位移除；已有申报信息的，须待批次归档后才能注销。',
    details: { reasons },
  }),
  KEY_REUSED: () => ({
    kind: 'conflict',
    what: '没有保存：这次提交与上一次的内容不同',
    why: '上一次提交的单位已经开设，之后内容又有改动。',
    next: '请关闭窗口，在列表中核对已开设的单位，需要时再修改。',
  }),
})
