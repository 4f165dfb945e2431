import type { Invariant, World } from '../invariant'

const appendOnlyTables = ['ApplicationEvent', 'Submission', 'RecommendationRevision', 'AuditEntry', 'DossierView']

/** Beside the schema: what the migration "constraints" adds (prisma/migrations). */
const constraints = [
  'Unit_kind_fits_depth',
  'Unit_name_not_blank',
  'Session_role_fits',
  'BatchWindow_opens_before_it_closes',
  'BatchWindow_for_one',
  'Application_holder_fits_state',
  'Application_submitted_has_category',
  'Application_rejection_fits',
  'Application_counters_not_negative',
  'Quota_used_within_planned_within_limit',
  'RecommendationRank_positive',
  'Recommendation_publicity_ordered',
  'Attachment_size_positive',
  'TerminationRequest_by',
  'ApplicantCorrection_decided_unless_pending',
  'Registration_consent_whole',
  'Registration_sent_with_consent',
]
const uniqueIndexes = [
  'Unit_single_root',
  'Unit_active_uscc',
  'Unit_active_orgCode',
  'Operator_one_active_per_unit',
  'Operator_person_once_per_unit',
  'BatchWindow_for_all_once',
  'BatchWindow_for_unit_once',
  'BatchWindow_for_applicant_once',
  'TerminationRequest_one_open',
  'Applicant_open_once_per_batch',
  'UnitNameCorrection_one_open',
  'ApplicantCorrection_one_open',
  'Application_applicantId_key',
]

/** The database's own guards, which a careless restore or an operator could have left out. */
export const databaseInvariants: Invariant[] = [
  {
    key: 'append-only-guarded',
    holds: '事件、提交记录、推荐信息版本和审计日志都有禁止修改、删除、清空的触发器',
    source: 'workflow §9.10、access-and-privacy U2',
    of: '触发器',
    find: findMissingTriggers,
  },
  {
    key: 'constraints-present',
    holds: '数据库的约束和唯一索引齐全有效',
    source: 'architecture',
    of: '约束',
    find: findMissingConstraints,
  },
]

async function findMissingTriggers({ tx }: World): Promise<string[]> {
  const present = await tx.$queryRaw<{ name: string }[]>`
    SELECT t.tgname AS "name" FROM pg_trigger t JOIN pg_proc f ON f.oid = t.tgfoid
    WHERE f.proname = 'refuse_change' AND t.tgenabled IN ('O', 'A')`
  return missing(
    appendOnlyTables.flatMap((table) => [`${table}_append_only`, `${table}_no_truncate`]),
    present,
  )
}

async function findMissingConstraints({ tx }: World): Promise<string[]> {
  const present = await tx.$queryRaw<{ name: string }[]>`
    SELECT conname AS "name" FROM pg_constraint WHERE convalidated
    UNION SELECT c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE i.indisunique AND i.indisvalid`
  return missing([...constraints, ...uniqueIndexes], present)
}

function missing(wanted: string[], present: { name: string }[]): string[] {
  const names = new Set(present.map(({ name }) => name))
  return wanted.filter((name) => !names.has(name))
}
