/** What a form says about the place where its applicant works: nature, posts, titles, and the words that fit there. */
export interface Workplace {
  /** Which of complete-form-words.ts; left out, the form's own number decides. */
  words?: number
  employerNature: 'UNI' | 'RES' | 'MED'
  post: string
  title: string
  /** In the row of 工作经历 that goes on. */
  job: string
}

export const university: Workplace = { employerNature: 'UNI', post: '副院长', title: '教授', job: '教师' }

const institute: Workplace = {
  words: 0,
  employerNature: 'RES',
  post: '研究室主任',
  title: '研究员',
  job: '研究人员',
}

const hospital: Workplace = {
  words: 1,
  employerNature: 'MED',
  post: '心血管内科主任',
  title: '主任医师',
  job: '医师',
}

/** The demo's core units that are no universities. */
export const workplaces: Record<string, Workplace> = {
  aviation: institute,
  fujiang: institute,
  caotang: hospital,
  'furong-hospital': hospital,
  jincheng: hospital,
}
