import { forAnyLogin, forAnySession, forEveryone, type Answer, type Answers, type MatrixRow } from './matrix-row'

const units = ['owner', 'above', 'firstLevel', 'sibling', 'otherPrefecture', 'below', 'notActing', 'province'] as const
const administrators = ['systemAdmin', 'securityAdmin', 'auditAdmin'] as const
const forThem = (answer: Answer) => Object.fromEntries([...units, ...administrators].map((caller) => [caller, answer]))
const everybody = (answer: Answer): Partial<Answers> => ({
  ...forThem(answer),
  himself: answer,
  otherApplicant: answer,
  newApplicant: answer,
  unconsenting: answer,
})
const notHis: Partial<Answers> = {
  ...forThem('NOT_YOUR_ACCOUNT'),
  otherApplicant: 'NOT_YOUR_ACCOUNT',
  newApplicant: 'NOT_YOUR_ACCOUNT',
  unconsenting: 'NOT_YOUR_ACCOUNT',
  unproven: 'NOT_YOUR_ACCOUNT',
}
/** Whoever was handed his password needs not tell it again; an own one must be right. */
const passwords: Partial<Answers> = {
  ...forThem('NO_PERMISSION'),
  himself: 'OLD_PASSWORD_WRONG',
  otherApplicant: 'OLD_PASSWORD_WRONG',
  unconsenting: 'OLD_PASSWORD_WRONG',
}

/** Of use to privileged accounts alone; none of the matrix has set one up. */
const secondFactor = (answer: Answer) =>
  forAnyLogin({
    ...everybody('NO_PERMISSION'),
    province: answer,
    unproven: answer,
    systemAdmin: answer,
    securityAdmin: answer,
    auditAdmin: answer,
  })
const ofSecondFactor: Record<string, Answers> = {
  confirm: secondFactor('SECOND_FACTOR_NOT_BEGUN'),
  pass: secondFactor('SECOND_FACTOR_NOT_BEGUN'),
  recover: secondFactor('RECOVERY_CODE_WRONG'),
  renewCodes: { ...secondFactor('SECOND_FACTOR_NOT_BEGUN'), unproven: 'SECOND_FACTOR_NEEDED' },
}

/** For everybody, and for whoever is logged in: about himself alone. */
export const openRows: MatrixRow[] = [
  { procedure: 'public.loginInfo', on: 'draft', answers: forEveryone() },
  { procedure: 'public.privacyNotice', on: 'draft', answers: forEveryone() },
  { procedure: 'session.current', on: 'draft', answers: forAnyLogin() },
  { procedure: 'session.home', on: 'draft', answers: forAnyLogin() },
  {
    procedure: 'public.handedOver',
    on: 'draft',
    input: ({ handoverId }) => ({ handoverId }),
    answers: forEveryone(),
  },
  { procedure: 'session.limits', on: 'draft', answers: forAnySession() },
  { procedure: 'session.touch', on: 'draft', answers: forAnySession() },
  { procedure: 'session.accounts', on: 'draft', answers: forAnyLogin() },
  {
    // The account of the applicant: nobody else becomes him by asking for it.
    procedure: 'session.enter',
    on: 'draft',
    input: ({ candidate }) => ({ accountId: candidate.actor.applicantId }),
    answers: forAnySession(notHis),
    endsSessions: true,
  },
  {
    procedure: 'session.setPassword',
    on: 'draft',
    input: () => ({ oldPassword: '不是这个', newPassword: 'Rong-Cheng.2026' }),
    answers: forAnySession(passwords),
    endsSessions: true,
  },
  { procedure: 'session.logout', on: 'draft', answers: forAnyLogin(), endsSessions: true },
  ...['confirm', 'pass', 'recover', 'renewCodes'].map((deed): MatrixRow => ({
    procedure: `session.secondFactor.${deed}`,
    on: 'draft',
    input: () => ({ code: '000000', recoveryCode: '22222-22222' }),
    answers: ofSecondFactor[deed] as Answers,
  })),
  { procedure: 'session.own.list', on: 'draft', answers: forAnySession() },
  { procedure: 'session.own.recoveryCodesLeft', on: 'draft', answers: forAnySession() },
  {
    procedure: 'session.own.end',
    on: 'draft',
    input: ({ applicationId }) => ({ sessionId: applicationId }),
    answers: forAnySession(everybody('SESSION_NOT_FOUND')),
  },
  { procedure: 'session.own.endOthers', on: 'draft', answers: forAnySession(), endsSessions: true },
]
