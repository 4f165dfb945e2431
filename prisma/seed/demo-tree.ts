import type { UnitKind } from '@/generated/prisma/enums'

export interface DemoUnit {
  key: string
  name: string
  kind: UnitKind
  governmentName?: string
  /** First two characters of its 统一社会信用代码 (uscc category). */
  category: string
  region: string
  operator: DemoOperator | SameOperator
  /** Telephone of the office; by default one of the province's. */
  phone?: string
  /** Has only the older 组织机构代码. */
  hasOrgCodeOnly?: boolean
  /** Its operator has not said yet that the name equals the seal. */
  isNameUnconfirmed?: boolean
  /** Its account has been ended, this many days ago. */
  deactivatedDaysAgo?: number
  children?: DemoUnit[]
}

export interface DemoOperator {
  name: string
  birth: string
  post: string
}

/** The operator of the unit of that key, which stands before in the tree, acts here too. */
export interface SameOperator {
  sameAs: string
  post: string
}

/** Units and operators of the demo; every name is invented or the name of an office, no person is real. */
export const demoTree: DemoUnit = {
  key: 'province',
  name: '四川省人力资源和社会保障厅',
  kind: 'PROVINCIAL_HR',
  category: '11',
  region: '510000',
  operator: { name: '周明远', birth: '19780312', post: '人才处' },
  children: [
    {
      key: 'chengdu',
      name: '成都市人力资源和社会保障局',
      governmentName: '成都市人民政府',
      kind: 'PREFECTURE',
      category: '11',
      region: '510100',
      operator: { name: '陈静', birth: '19850621', post: '专业技术人员管理处' },
      children: [
        {
          key: 'qingyang',
          name: '青羊区人力资源和社会保障局',
          kind: 'EMPLOYER',
          category: '11',
          region: '510105',
          operator: { name: '吴倩', birth: '19880109', post: '人才服务科' },
          children: [
            {
              key: 'aviation',
              name: '成都蓉飞航空技术研究所',
              kind: 'EMPLOYER',
              category: '12',
              region: '510105',
              operator: { name: '何磊', birth: '19870415', post: '人力资源部' },
            },
            {
              key: 'caotang',
              name: '成都浣花溪医院',
              kind: 'EMPLOYER',
              category: '12',
              region: '510105',
              operator: { name: '唐晓梅', birth: '19901122', post: '人事科' },
            },
          ],
        },
        {
          key: 'furong',
          name: '成都芙蓉大学',
          kind: 'EMPLOYER',
          category: '12',
          region: '510104',
          operator: { name: '邓志宏', birth: '19810530', post: '人事处' },
          children: [
            {
              key: 'furong-hospital',
              name: '成都芙蓉大学附属医院',
              kind: 'EMPLOYER',
              category: '12',
              region: '510104',
              // She hands the account over (demo-unit-accounts.ts).
              operator: { name: '柯敏', birth: '19920817', post: '人力资源部' },
            },
          ],
        },
      ],
    },
    {
      key: 'mianyang',
      name: '绵阳市人力资源和社会保障局',
      governmentName: '绵阳市人民政府',
      kind: 'PREFECTURE',
      category: '11',
      region: '510700',
      operator: { name: '蒲建国', birth: '19791003', post: '专技科' },
      children: [
        {
          key: 'fujiang',
          name: '绵阳涪江电子技术研究院',
          kind: 'EMPLOYER',
          category: '12',
          region: '510700',
          isNameUnconfirmed: true,
          operator: { name: '杜娟', birth: '19890226', post: '综合管理部' },
        },
        {
          key: 'ai-society',
          name: '绵阳市人工智能学会',
          kind: 'EMPLOYER',
          category: '51',
          region: '510700',
          operator: { sameAs: 'aviation', post: '秘书处' },
        },
        {
          key: 'youxian-nursery',
          name: '绵阳游仙林木种苗站',
          kind: 'EMPLOYER',
          category: '12',
          region: '510704',
          operator: { name: '易安', birth: '19940228', post: '办公室' },
        },
      ],
    },
    {
      key: 'health',
      name: '四川省卫生健康委员会',
      kind: 'PROVINCIAL_DEPT',
      category: '11',
      region: '510000',
      operator: { name: '罗晓峰', birth: '19830718', post: '人事处' },
      children: [
        {
          key: 'jincheng',
          name: '四川锦城医院',
          kind: 'EMPLOYER',
          category: '12',
          region: '510000',
          operator: { name: '严丽', birth: '19910305', post: '人事部' },
        },
        {
          key: 'health-education',
          name: '四川省健康宣教中心',
          kind: 'EMPLOYER',
          category: '12',
          region: '510000',
          operator: { name: '罗瑶', birth: '19860607', post: '综合科' },
        },
      ],
    },
    {
      key: 'rongjiang',
      name: '西南蓉江大学',
      kind: 'CENTRAL',
      category: '12',
      region: '510000',
      operator: { name: '冯瑞', birth: '19860914', post: '人事处' },
    },
  ],
}
