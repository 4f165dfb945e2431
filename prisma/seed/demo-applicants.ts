export type DemoProgress =
  | 'empty'
  | 'complete'
  | 'submitted'
  | 'ready'
  | 'county'
  | 'prefecture'
  | 'prefecture-ready'
  | 'province'
  | 'approved'
  | 'returned'
  | 'rejected'

export interface DemoApplicant {
  name: string
  birth: string
  isFemale: boolean
  unit: string
  category: 'LEADER' | 'RESERVE'
  track: 'GENERAL' | 'GRASSROOTS' | 'INDUSTRY'
  progress: DemoProgress
}

/** Invented persons, one at least in every place of the process. */
export const demoApplicants: DemoApplicant[] = [
  {
    name: '欧阳雨桐',
    birth: '19800506',
    isFemale: true,
    unit: 'aviation',
    category: 'LEADER',
    track: 'GENERAL',
    progress: 'empty',
  },
  {
    name: '张㛃',
    birth: '19860212',
    isFemale: true,
    unit: 'aviation',
    category: 'RESERVE',
    track: 'GENERAL',
    progress: 'complete',
  },
  {
    name: '王启明',
    birth: '19761119',
    isFemale: false,
    unit: 'aviation',
    category: 'LEADER',
    track: 'INDUSTRY',
    progress: 'submitted',
  },
  {
    name: '周𠮷祥',
    birth: '19840730',
    isFemale: false,
    unit: 'aviation',
    category: 'RESERVE',
    track: 'INDUSTRY',
    progress: 'ready',
  },
  {
    name: '罗布次仁',
    birth: '19790914',
    isFemale: false,
    unit: 'caotang',
    category: 'LEADER',
    track: 'GRASSROOTS',
    progress: 'county',
  },
  {
    name: '买买提·吐尔逊',
    birth: '19820117',
    isFemale: false,
    unit: 'caotang',
    category: 'RESERVE',
    track: 'GENERAL',
    progress: 'prefecture',
  },
  {
    name: '林书涵',
    birth: '19850325',
    isFemale: true,
    unit: 'furong',
    category: 'RESERVE',
    track: 'GENERAL',
    progress: 'prefecture',
  },
  {
    name: '何思远',
    birth: '19740808',
    isFemale: false,
    unit: 'furong',
    category: 'LEADER',
    track: 'GENERAL',
    progress: 'prefecture-ready',
  },
  {
    name: '赵敏之',
    birth: '19870619',
    isFemale: true,
    unit: 'furong-hospital',
    category: 'RESERVE',
    track: 'GENERAL',
    progress: 'returned',
  },
  {
    name: '孙浩然',
    birth: '19730127',
    isFemale: false,
    unit: 'furong',
    category: 'LEADER',
    track: 'GENERAL',
    progress: 'province',
  },
  {
    name: '陈晓燕',
    birth: '19811002',
    isFemale: true,
    unit: 'furong',
    category: 'LEADER',
    track: 'GENERAL',
    progress: 'approved',
  },
  {
    name: '刘志强',
    birth: '19770520',
    isFemale: false,
    unit: 'furong',
    category: 'LEADER',
    track: 'INDUSTRY',
    progress: 'rejected',
  },
  {
    name: '唐一鸣',
    birth: '19830411',
    isFemale: false,
    unit: 'fujiang',
    category: 'LEADER',
    track: 'INDUSTRY',
    progress: 'prefecture-ready',
  },
  {
    name: '廖文静',
    birth: '19890716',
    isFemale: true,
    unit: 'fujiang',
    category: 'RESERVE',
    track: 'GENERAL',
    progress: 'submitted',
  },
  {
    name: '钟雅琴',
    birth: '19800223',
    isFemale: true,
    unit: 'jincheng',
    category: 'LEADER',
    track: 'GENERAL',
    progress: 'prefecture',
  },
  {
    name: '曾国平',
    birth: '19750909',
    isFemale: false,
    unit: 'rongjiang',
    category: 'LEADER',
    track: 'GENERAL',
    progress: 'submitted',
  },
  {
    name: '龚自强',
    birth: '19820620',
    isFemale: false,
    unit: 'furong',
    category: 'RESERVE',
    track: 'GENERAL',
    progress: 'returned',
  },
]
