-- CreateTable
CREATE TABLE "DossierView" (
    "applicationId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "submissionNumber" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DossierView_pkey" PRIMARY KEY ("applicationId","personId","unitId","submissionNumber","day")
);

-- The view log is history like the audit log.
CREATE TRIGGER "DossierView_append_only" BEFORE UPDATE OR DELETE ON "DossierView" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "DossierView_no_truncate" BEFORE TRUNCATE ON "DossierView" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- One spelling of what a line of the audit log is about; for these rows alone the log is not append-only.
ALTER TABLE "AuditEntry" DISABLE TRIGGER "AuditEntry_append_only";
UPDATE "AuditEntry" SET "objectType" = initcap("objectType") WHERE "objectType" IN ('application', 'batch', 'operator');
ALTER TABLE "AuditEntry" ENABLE TRIGGER "AuditEntry_append_only";
