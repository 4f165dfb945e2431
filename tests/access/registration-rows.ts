import { randomInt } from 'node:crypto'
import { freshRegistration, newUnitTarget } from '../support/factories/registrations'
import { forEveryone, forProvince, forRegistrant, type MatrixRow } from './matrix-row'
import type { Scene } from './scenes'

const ofProvince = (procedure: string, input?: (scene: Scene) => unknown): MatrixRow => ({
  procedure: `province.registration.${procedure}`,
  on: 'draft',
  ...(input && { input }),
  answers: forProvince(),
})
const sent = ({ registrations }: Scene) => ({ registrationId: registrations.sent.registrationId })
const seen = ({ registrations }: Scene) => registrations.sent
const because = (scene: Scene) => ({ ...seen(scene), reason: '请核对后再办' })

/** 一级推荐单位注册: anybody fills one in, whoever has opened one goes on with it, provincial HR decides what was sent. */
export const registrationRows: MatrixRow[] = [
  {
    procedure: 'public.registration.unitChoices',
    on: 'draft',
    input: () => ({ kind: 'PREFECTURE' }),
    answers: forEveryone(),
  },
  {
    procedure: 'public.registration.create',
    on: 'draft',
    input: ({ noticeVersion }) => freshRegistration({ consent: { noticeVersion, general: true, sensitive: true } }),
    answers: forEveryone(),
  },
  {
    // Another number each time: one that is tried often is closed.
    procedure: 'public.registration.lookUp',
    on: 'draft',
    input: () => ({ number: `DJ-2099-${randomInt(1_000_000, 9_999_999)}`, mobile: '13900000001' }),
    answers: forEveryone('LOOK_UP_FAILED'),
  },
  { procedure: 'public.registration.leave', on: 'draft', answers: forEveryone() },
  { procedure: 'public.registration.own', on: 'draft', answers: forRegistrant('ok') },
  {
    procedure: 'public.registration.save',
    on: 'draft',
    input: ({ registrations }) => ({
      version: registrations.own.version,
      target: newUnitTarget('四川省测绘地理信息局'),
      operator: { ...freshRegistration().operator, idNumber: '', mobile: '' },
    }),
    answers: forRegistrant('ok'),
  },
  { procedure: 'public.registration.requestForm', on: 'draft', answers: forRegistrant('ok') },
  {
    procedure: 'public.registration.removeFile',
    on: 'draft',
    input: ({ registrations }) => ({ fileId: registrations.own.fileId }),
    answers: forRegistrant('ok'),
  },
  {
    procedure: 'public.registration.submit',
    on: 'draft',
    input: ({ registrations, noticeVersion }) => ({
      version: registrations.own.version,
      consent: { noticeVersion, general: true, sensitive: true },
    }),
    answers: forRegistrant('ok'),
  },
  ofProvince('list', () => ({})),
  ofProvince('pending'),
  ofProvince('load', sent),
  ofProvince('reveal', sent),
  ofProvince('approve', (scene) => ({ ...seen(scene), presentOperatorId: null })),
  ofProvince('giveBack', because),
  ofProvince('reject', because),
]
