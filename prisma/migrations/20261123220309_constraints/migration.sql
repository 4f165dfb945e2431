-- What the schema language cannot say: partial uniqueness, checks between columns, append-only tables.

-- Unit tree: exactly one root, depth 1 = first-level kinds, depth ≥ 2 = employers (workflow §2).
CREATE UNIQUE INDEX "Unit_single_root" ON "Unit" ((true)) WHERE "parentId" IS NULL;
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_kind_fits_depth" CHECK (
  ("depth" = 0 AND "kind" = 'PROVINCIAL_HR' AND "parentId" IS NULL)
  OR ("depth" = 1 AND "kind" IN ('PREFECTURE', 'PROVINCIAL_DEPT', 'CENTRAL') AND "parentId" IS NOT NULL)
  OR ("depth" >= 2 AND "kind" = 'EMPLOYER' AND "parentId" IS NOT NULL));
CREATE UNIQUE INDEX "Unit_active_uscc" ON "Unit" ("uscc") WHERE "deactivatedAt" IS NULL;
CREATE UNIQUE INDEX "Unit_active_orgCode" ON "Unit" ("orgCode") WHERE "deactivatedAt" IS NULL;
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_name_not_blank" CHECK (btrim("name") <> '');

-- One active operator per unit, provincial HR excepted; the same person once per unit.
CREATE UNIQUE INDEX "Operator_one_active_per_unit" ON "Operator" ("unitId") WHERE "endedAt" IS NULL AND NOT "isProvincial";
CREATE UNIQUE INDEX "Operator_person_once_per_unit" ON "Operator" ("unitId", "personId") WHERE "endedAt" IS NULL;

-- Sessions point at exactly what their role says.
ALTER TABLE "Session" ADD CONSTRAINT "Session_role_fits" CHECK (
  ("role" = 'APPLICANT' AND "applicantId" IS NOT NULL AND "operatorId" IS NULL)
  OR ("role" <> 'APPLICANT' AND "applicantId" IS NULL));

-- Windows.
ALTER TABLE "BatchWindow" ADD CONSTRAINT "BatchWindow_opens_before_it_closes" CHECK ("opensAt" < "closesAt");
ALTER TABLE "BatchWindow" ADD CONSTRAINT "BatchWindow_for_one" CHECK ("unitId" IS NULL OR "applicantId" IS NULL);
CREATE UNIQUE INDEX "BatchWindow_for_all_once" ON "BatchWindow" ("batchId", "level") WHERE "unitId" IS NULL AND "applicantId" IS NULL;
CREATE UNIQUE INDEX "BatchWindow_for_unit_once" ON "BatchWindow" ("batchId", "level", "unitId") WHERE "unitId" IS NOT NULL;
CREATE UNIQUE INDEX "BatchWindow_for_applicant_once" ON "BatchWindow" ("batchId", "level", "applicantId") WHERE "applicantId" IS NOT NULL;

-- Who holds an application follows from its state (workflow §4).
ALTER TABLE "Application" ADD CONSTRAINT "Application_holder_fits_state" CHECK (
  ("state" IN ('IN_REVIEW', 'READY_TO_FORWARD', 'RETURNED_TO_UNIT')) = ("holderUnitId" IS NOT NULL));
ALTER TABLE "Application" ADD CONSTRAINT "Application_submitted_has_category" CHECK (
  "submissionNumber" = 0 OR ("category" IS NOT NULL AND "track" IS NOT NULL));
ALTER TABLE "Application" ADD CONSTRAINT "Application_rejection_fits" CHECK (
  ("state" = 'REJECTED') = ("rejectedByUnitId" IS NOT NULL)
  AND ("rejectedByUnitId" IS NULL) = ("rejectedFromState" IS NULL)
  AND ("rejectedByUnitId" IS NULL) = ("rejectedAt" IS NULL));
ALTER TABLE "Application" ADD CONSTRAINT "Application_counters_not_negative" CHECK ("version" >= 0 AND "submissionNumber" >= 0 AND "lastEventNumber" >= 0);

-- Quota: never more used than planned, never more planned than the limit (workflow §6).
ALTER TABLE "Quota" ADD CONSTRAINT "Quota_used_within_planned_within_limit" CHECK (
  "limit" >= 0 AND "used" >= 0 AND COALESCE("planned", 0) >= 0
  AND COALESCE("planned", 0) <= "limit" AND "used" <= COALESCE("planned", 0));

ALTER TABLE "RecommendationRank" ADD CONSTRAINT "RecommendationRank_positive" CHECK ("rank" BETWEEN 1 AND 9999);
ALTER TABLE "Recommendation" ADD CONSTRAINT "Recommendation_publicity_ordered" CHECK ("publicityFrom" IS NULL OR "publicityTo" IS NULL OR "publicityFrom" <= "publicityTo");
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_size_positive" CHECK ("sizeBytes" > 0);

-- One open termination request per application.
CREATE UNIQUE INDEX "TerminationRequest_one_open" ON "TerminationRequest" ("applicationId") WHERE "objectedAt" IS NULL AND "executedAt" IS NULL;
ALTER TABLE "TerminationRequest" ADD CONSTRAINT "TerminationRequest_by" CHECK ("requestedBy" IN ('APPLICANT', 'OWNER'));

-- Append-only: the database itself refuses to change history.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "ApplicationEvent_append_only" BEFORE UPDATE OR DELETE ON "ApplicationEvent" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "ApplicationEvent_no_truncate" BEFORE TRUNCATE ON "ApplicationEvent" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Submission_append_only" BEFORE UPDATE OR DELETE ON "Submission" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Submission_no_truncate" BEFORE TRUNCATE ON "Submission" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "RecommendationRevision_append_only" BEFORE UPDATE OR DELETE ON "RecommendationRevision" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "RecommendationRevision_no_truncate" BEFORE TRUNCATE ON "RecommendationRevision" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "AuditEntry_append_only" BEFORE UPDATE OR DELETE ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "AuditEntry_no_truncate" BEFORE TRUNCATE ON "AuditEntry" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
