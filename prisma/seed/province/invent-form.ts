import { present, type FieldValue, type Form, type FormRow } from '@/modules/application/rules/form-content'
import { attachmentsFor, exampleRowId, type ExampleAttachment } from '../complete-form'
import type { Field, GrownUnit } from './grow-province'
import { ethnicCodes, type People } from './person-names'
import { formerSchools, furtherSentences, plans, type Profile } from './profiles'
import type { Random } from './seeded-random'

export interface Subject {
  seedNumber: number
  people: People
  birthYear: number
  category: 'LEADER' | 'RESERVE'
  track: 'GENERAL' | 'GRASSROOTS' | 'INDUSTRY'
  mobile: string
  employer: string
  unit: Pick<GrownUnit, 'field' | 'region' | 'place'>
  profile: Profile
  /** Year of the round: what is told lies before it. */
  year: number
}

/** A whole form as somebody of that discipline might fill it in, with the files it asks for. */
export function inventForm(random: Random, subject: Subject): { form: Form; attachments: ExampleAttachment[] } {
  const career = careerOf(random, subject)
  const tables = inventTables(random, subject, career)
  const text = [random.pick(subject.profile.achievements), ...random.shuffle(furtherSentences).slice(0, 9)]
  const plain = (fields: Record<string, FieldValue>) => ({ fields, rows: [] })
  const form: Form = {
    basic: plain(basicFields(random, subject, career)),
    application: plain(applicationFields(random, subject)),
    ...Object.fromEntries(Object.entries(tables).map(([key, rows]) => [key, { fields: {}, rows }])),
    benefits: plain({ benefits: `${subject.profile.achievements.at(-1)}近三年累计新增效益 2,600 余万元。` }),
    summary: plain({
      achievements: `${text[0]}\n${text.slice(1, 5).join('')}\n${text.slice(5).join('')}`,
      innovation: `首次在本地区系统解决${subject.profile.subjects[0]}中的关键问题，同行专家认为“思路新、方法实、效果好”。`,
      teamBuilding: `建成${random.between(8, 22)}人的跨单位团队，近三年有 ${random.between(2, 6)} 人晋升高级职称。`,
      plan: random.pick(plans),
    }),
  }
  return { form, attachments: attachmentsFor(tables).map((file) => ({ ...file, fileName: fileName(file) })) }
}

interface Career {
  education: '11' | '14' | '21'
  degree: '2' | '3' | '4'
  school: string
  graduated: number
}

function careerOf(random: Random, { birthYear, category }: Subject): Career {
  const luck = random.next() + (category === 'LEADER' ? 0 : 0.15)
  const school = random.pick(formerSchools)
  if (luck > 0.55) return { education: '11', degree: '2', school, graduated: birthYear + 29 }
  if (luck > 0.25) return { education: '14', degree: '3', school, graduated: birthYear + 25 }
  return { education: '21', degree: '4', school, graduated: birthYear + 22 }
}

function basicFields(random: Random, subject: Subject, career: Career): Record<string, FieldValue> {
  const { unit, profile, category, people, seedNumber, mobile, year } = subject
  const isLeader = category === 'LEADER'
  const since = Math.min(year - 1, career.graduated + (isLeader ? 10 : 5))
  const [code, second] = profile.discipline
  return {
    formerName: '',
    nationality: '156',
    ethnic: ethnicCodes[people],
    political: random.pick(['01', '01', '13', '05', '10', '12']),
    partyJoined: `${career.graduated - 1}-06`,
    nativePlace: `四川省${unit.place}`,
    birthPlace: `四川省${unit.place}`,
    workStart: `${career.graduated}-07`,
    education: career.education,
    degree: career.degree,
    graduateSchool: career.school,
    major: profile.major,
    graduateAt: `${career.graduated}-06`,
    employerNature: natures[unit.field],
    city: unit.region === '510000' ? '510100' : `${unit.region.slice(0, 4)}00`,
    county: '',
    post: isLeader
      ? random.pick(['副院长', '主任', '首席专家', '总工程师', ''])
      : random.pick(['副主任', '团队负责人', '', '']),
    postSince: `${since}-03`,
    title: profile.titles[isLeader ? 0 : 1],
    titleLevel: isLeader ? 'SENIOR_FULL' : 'SENIOR_ASSOCIATE',
    titleSince: `${since}-12`,
    currentJob: profile.major,
    discipline1: code,
    discipline2: second,
    researchField: random.pick(profile.researchFields),
    subjectGroup: profile.group,
    isDoctoralTutor: unit.field === 'U' && isLeader ? 'DOCTOR' : random.pick(['NONE', 'MASTER']),
    mobile,
    officePhone: `0800-${String(1_000_000 + seedNumber)}`,
    email: `applicant${seedNumber}@example.com`,
    address: `四川省${unit.place}人民路 ${random.between(1, 399)} 号 ${subject.employer}`,
    zip: `6${String(random.between(10_000, 44_999))}`,
  }
}

const natures: Record<Field, string> = { M: 'MED', A: 'RES', E: 'RES', U: 'UNI', C: 'PUB', S: 'RES', K: 'NSOE' }

function applicationFields(random: Random, { category, track, birthYear, year }: Subject): Record<string, FieldValue> {
  const isOlder = category === 'RESERVE' && year - birthYear > 44
  return {
    category,
    track,
    achievementType: random.pick(['APPLIED', 'APPLIED', 'TRANSFER', 'BASIC', 'PRACTICE', 'HUMAN']),
    priorHolder: false,
    exception: isOlder,
    ...(isOlder && { exceptionReason: '长期在民族地区基层一线工作，业绩特别突出，年龄略超一般条件，申请破格推荐。' }),
  }
}

function inventTables(random: Random, subject: Subject, career: Career): Record<string, FormRow[]> {
  const { profile, seedNumber, employer, year } = subject
  const rows = (position: number, list: Record<string, FieldValue>[]): FormRow[] =>
    list.map((values, index) => ({ id: exampleRowId(seedNumber, position, index), values }))
  const some = (least: number, most: number) => random.shuffle(profile.subjects).slice(0, random.between(least, most))
  const lately = () => year - random.between(1, 5)
  return {
    education: rows(1, educationRows(subject, career)),
    work: rows(2, [
      {
        start: `${career.graduated}-07`,
        end: present,
        org: employer,
        country: '156',
        post: '',
        title: profile.titles[1],
      },
    ]),
    academicPosts: rows(3, [
      { start: `${year - 4}-01`, end: present, org: `四川省${profile.major}学会`, post: '理事', level: 'PROV' },
    ]),
    honors: rows(4, random.chance(0.4) ? [honor(random, lately())] : []),
    projects: rows(
      5,
      some(1, 2).map((name) => project(random, name, lately(), seedNumber)),
    ),
    papers: rows(
      6,
      some(1, 2).map((name) => paper(random, profile, name, lately())),
    ),
    books: rows(7, []),
    patents: rows(8, random.chance(0.5) ? some(1, 1).map((name) => patent(name, employer, lately(), seedNumber)) : []),
    awards: rows(
      9,
      some(1, 1).map((name) => award(random, name, lately())),
    ),
  }
}

function educationRows({ birthYear, profile: { major } }: Subject, { education, school }: Career) {
  const row = (start: number, end: number, level: string, degree: string, at: string) => ({
    start: `${start}-09`,
    end: `${end}-06`,
    school: at,
    country: '156',
    major,
    education: level,
    degree,
    mode: 'FT',
  })
  return [
    ...(education === '11' ? [row(birthYear + 25, birthYear + 29, '11', '2', school)] : []),
    ...(education !== '21' ? [row(birthYear + 22, birthYear + 25, '14', '3', school)] : []),
    row(birthYear + 18, birthYear + 22, '21', '4', education === '21' ? school : '四川农业大学'),
  ]
}

function honor(random: Random, year: number) {
  const [name, authority] = random.pick([
    ['天府青城计划（科技领军人才）', '中共四川省委组织部'],
    ['四川省有突出贡献的优秀专家', '四川省人民政府'],
    ['市级拔尖人才', '市委人才工作领导小组'],
  ] as const)
  return { name, authority, level: 'PROV', year: `${year}-05`, inPeriod: 'N' }
}

function project(random: Random, name: string, year: number, seedNumber: number) {
  return {
    name: `${name}关键技术研究与示范`,
    number: `${year}YFS${String(seedNumber).padStart(4, '0')}`,
    source: random.pick(['四川省科学技术厅', '国家自然科学基金委员会', '市科学技术局']),
    level: random.pick(['PROV', 'NATION', 'CITY']),
    fundWan: `${random.between(20, 380)}.00`,
    start: `${year}-01`,
    end: `${year + 3}-12`,
    role: random.pick(['PI', 'PI', 'SUB_PI', 'CORE']),
    rank: '1',
    status: 'ONGOING',
  }
}

function paper(random: Random, { major }: Profile, name: string, year: number) {
  return {
    title: `${name}的${random.pick(['机理与方法', '临床与应用', '区域差异及其成因', '技术路径'])}研究`,
    journal: `${major}学报`,
    issn: '1000-0000',
    year: String(year),
    volIssue: `${year - 1980}（${random.between(1, 12)}）：${random.between(1, 90)}-${random.between(91, 140)}`,
    role: random.pick(['FIRST', 'CORR']),
    rank: '1',
    index: [random.pick(['SCI', 'EI', 'CSCD', 'CSSCI', 'PKU'])],
    cited: String(random.between(0, 160)),
  }
}

function patent(name: string, owner: string, year: number, seedNumber: number) {
  return {
    name: `一种用于${name}的方法及装置`,
    kind: 'INV',
    number: `ZL${year}1${String(seedNumber).padStart(7, '0')}.X`,
    country: '156',
    granted: `${year}-08`,
    owner,
    rank: '1',
    status: 'VALID',
  }
}

function award(random: Random, name: string, year: number) {
  return {
    project: `${name}及推广应用`,
    award: random.pick(['四川省科学技术进步奖', '市（州）科学技术进步奖', '四川省社会科学优秀成果奖']),
    level: random.pick(['PROV', 'CITY']),
    grade: random.pick(['1', '2', '3']),
    authority: '授奖机关',
    year: String(year),
    rank: String(random.between(1, 3)),
    total: '10',
  }
}

function fileName({ kind, fileName: usual }: ExampleAttachment): string {
  const names: Record<string, string> = {
    projectProof: '任务书.pdf',
    paperProof: '论文首页及检索证明.pdf',
    ipProof: '专利证书.pdf',
    awardProof: '获奖证书.pdf',
    honorProof: '荣誉证书.pdf',
  }
  return names[kind] ?? usual
}
