import { bySql, type Invariant } from '../invariant'

/** First-level recommenders on their way in. */
export const registrationInvariants: Invariant[] = [
  {
    key: 'registration-follows-events',
    holds: '注册的状态就是其最后一步办理到的状态',
    source: 'workflow §3.2',
    of: 'Registration',
    find: bySql(`SELECT r."id" FROM "Registration" r WHERE r."state" IS DISTINCT FROM (
      SELECT e."toState" FROM "RegistrationEvent" e WHERE e."registrationId" = r."id"
      ORDER BY e."at" DESC, e."id" DESC LIMIT 1)`),
  },
  {
    key: 'registration-opens-account',
    holds: '审核通过的注册开通了所注册单位的经办人账户，其他注册没有开通账户',
    source: 'workflow §3.3',
    of: 'Registration',
    find: bySql(`SELECT r."id" FROM "Registration" r LEFT JOIN "Operator" o ON o."id" = r."operatorId"
      WHERE (r."state" = 'APPROVED') <> (o."id" IS NOT NULL) OR (o."id" IS NOT NULL AND o."unitId" IS DISTINCT FROM r."unitId")`),
  },
]
