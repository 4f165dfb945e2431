import { forAnySession, forEveryone, type Answer, type Answers, type MatrixRow } from './matrix-row'

const units = ['owner', 'above', 'firstLevel', 'sibling', 'otherPrefecture', 'below', 'notActing', 'province'] as const
const administrators = ['systemAdmin', 'securityAdmin', 'auditAdmin'] as const
const forThem = (answer: Answer) => Object.fromEntries([...units, ...administrators].map((caller) => [caller, answer]))
const notHis: Partial<Answers> = {
  ...forThem('NOT_YOUR_ACCOUNT'),
  otherApplicant: 'NOT_YOUR_ACCOUNT',
  newApplicant: 'NOT_YOUR_ACCOUNT',
}
/** Whoever was handed his password needs not tell it again; an own one must be right. */
const passwords: Partial<Answers> = {
  ...forThem('NO_PERMISSION'),
  himself: 'OLD_PASSWORD_WRONG',
  otherApplicant: 'OLD_PASSWORD_WRONG',
}

/** For everybody, and for whoever is logged in: about himself alone. */
export const openRows: MatrixRow[] = [
  { procedure: 'public.loginInfo', on: 'draft', answers: forEveryone() },
  { procedure: 'session.current', on: 'draft', answers: forAnySession() },
  { procedure: 'session.home', on: 'draft', answers: forAnySession() },
  { procedure: 'session.limits', on: 'draft', answers: forAnySession() },
  { procedure: 'session.touch', on: 'draft', answers: forAnySession() },
  { procedure: 'session.accounts', on: 'draft', answers: forAnySession() },
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
  { procedure: 'session.logout', on: 'draft', answers: forAnySession(), endsSessions: true },
]
