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

-- What was opened before is in the audit log.
INSERT INTO "DossierView" ("applicationId", "personId", "unitId", "submissionNumber", "day", "at")
SELECT a."id", e."personId", e."unitId", s."number", (e."at" AT TIME ZONE 'Asia/Shanghai')::date, min(e."at")
  FROM "AuditEntry" e JOIN "Application" a ON a."id"::text = e."objectId"
  CROSS JOIN LATERAL (SELECT max(s."number") AS "number" FROM "Submission" s
    WHERE s."applicationId" = a."id" AND s."submittedAt" <= e."at") s
 WHERE e."action" = 'application-opened' AND e."personId" IS NOT NULL AND e."unitId" IS NOT NULL AND s."number" IS NOT NULL
 GROUP BY 1, 2, 3, 4, 5;
