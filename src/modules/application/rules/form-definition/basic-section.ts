import { fieldText } from '../form-content'
import type { Condition, SectionDefinition } from './definition-types'
import { dict, month, optional, text } from './field-builders'

const china = '156'
const isChinese: Condition = (form) => (fieldText(form, 'basic', 'nationality') || china) === china
/** 中共党员（含预备）and the eight democratic parties; not 共青团员, 无党派, 群众. */
const partyCodes = ['01', '02', '04', '05', '06', '07', '08', '09', '10', '11']
const isPartyMember: Condition = (form) => partyCodes.includes(fieldText(form, 'basic', 'political'))

export const basicSection: SectionDefinition = {
  key: 'basic',
  label: '基本信息',
  shortLabel: '基本信息',
  hint: '姓名、证件和工作单位由系统自动绑定；如有错误，请联系单位经办人更正。',
  fields: [
    {
      key: 'photo',
      label: '近期免冠证件照',
      type: 'image',
      required: true,
      attachmentKind: 'photo',
      hint: '2 寸（35×49 毫米），JPG 或 PNG，不小于 295×413 像素，不超过 2 MB',
      wide: true,
    },
    text('name', '姓名', 50, { bound: 'account' }),
    optional(text('formerName', '曾用名', 50)),
    dict('idType', '证件类型', 'idType', { bound: 'account' }),
    { key: 'idNumber', label: '证件号码', type: 'idNumber', required: true, bound: 'account', masked: true },
    dict('sex', '性别', 'sex', { bound: 'idNumber' }),
    { key: 'birthDate', label: '出生日期', type: 'date', required: true, bound: 'idNumber' },
    dict('nationality', '国籍', 'country', { initial: china }),
    dict('ethnic', '民族', 'ethnic', { requiredIf: isChinese }),
    dict('political', '政治面貌', 'political', { requiredIf: isChinese }),
    month('partyJoined', '入党（派）时间', { requiredIf: isPartyMember, onlyIfRequired: true }),
    optional(dict('nativePlace', '籍贯', 'place')),
    optional(dict('birthPlace', '出生地', 'place')),
    month('workStart', '参加工作时间'),
    dict('education', '最高学历', 'education'),
    optional(dict('degree', '最高学位', 'degree')),
    text('graduateSchool', '毕业院校', 60),
    text('major', '所学专业', 60),
    month('graduateAt', '毕业时间'),
    text('employer', '工作单位', 100, { bound: 'unit', wide: true }),
    dict('employerNature', '单位性质', 'unitNature'),
    dict('city', '工作所在市（州）', 'prefecture'),
    optional(dict('county', '工作所在县（市、区）', 'county')),
    optional(text('post', '行政职务', 60)),
    optional(month('postSince', '任职时间')),
    dict('title', '专业技术职务（职称）', 'title'),
    dict('titleLevel', '职称级别', 'titleLevel'),
    month('titleSince', '取得（聘任）时间'),
    text('currentJob', '现从事专业', 60),
    dict('discipline1', '一级学科', 'discipline1'),
    dict('discipline2', '二级学科', 'discipline2'),
    text('researchField', '研究方向', 60),
    dict('subjectGroup', '学科（专业）组', 'subjectGroup'),
    optional(dict('isDoctoralTutor', '导师类别', 'tutorType')),
    { key: 'mobile', label: '手机号码', type: 'mobile', required: true, masked: true },
    optional(text('officePhone', '办公电话', 20)),
    { key: 'email', label: '电子邮箱', type: 'email', required: true, maxLength: 100 },
    text('address', '通信地址', 120, { wide: true }),
    optional({ key: 'zip', label: '邮政编码', type: 'digits', required: false, digits: 6 }),
  ],
}
