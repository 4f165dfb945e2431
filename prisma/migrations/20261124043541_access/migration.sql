-- CreateEnum
CREATE TYPE "DecisionState" AS ENUM ('PENDING', 'ACCEPTED', 'DECLINED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "OfficerRole" AS ENUM ('REVIEWER', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN');

-- CreateEnum
CREATE TYPE "SupportingFileKind" AS ENUM ('STAMPED_FORM', 'REGISTRATION_MATERIAL', 'UNIT_CODE', 'UNIT_NAME', 'APPLICANT_CORRECTION');

-- AlterEnum
ALTER TYPE "SessionRole" ADD VALUE 'SYSTEM_ADMIN';
ALTER TYPE "SessionRole" ADD VALUE 'SECURITY_ADMIN';
ALTER TYPE "SessionRole" ADD VALUE 'AUDIT_ADMIN';

-- A new type: a value that is added to one cannot be used before its transaction ends.
CREATE TYPE "RegistrationState_new" AS ENUM ('DRAFT', 'PENDING', 'RETURNED', 'APPROVED', 'REJECTED');
ALTER TABLE "Registration" ALTER COLUMN "state" DROP DEFAULT;
ALTER TABLE "Registration" ALTER COLUMN "state" TYPE "RegistrationState_new" USING "state"::text::"RegistrationState_new";
DROP TYPE "RegistrationState";
ALTER TYPE "RegistrationState_new" RENAME TO "RegistrationState";

-- AlterEnum
ALTER TYPE "EventType" ADD VALUE 'IDENTITY_CORRECTED';
ALTER TYPE "EventType" ADD VALUE 'EMPLOYER_CHANGED';

-- DropForeignKey
ALTER TABLE "Registration" DROP CONSTRAINT "Registration_personId_fkey";

-- DropIndex
DROP INDEX "Registration_personId_idx";

-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "id" UUID NOT NULL DEFAULT gen_random_uuid(),
ADD COLUMN     "secondFactorAt" TIMESTAMPTZ(3);
ALTER TABLE "Session" ALTER COLUMN "id" DROP DEFAULT;

-- AlterTable
ALTER TABLE "Unit" ADD COLUMN     "codeOverride" TEXT,
ADD COLUMN     "nameConfirmedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Operator" ADD COLUMN     "grantedAt" TIMESTAMPTZ(3),
ADD COLUMN     "officerRole" "OfficerRole";
UPDATE "Operator" SET "officerRole" = 'REVIEWER', "grantedAt" = "createdAt" WHERE "isProvincial";
-- Takes the index "Operator_one_active_per_unit" with it.
ALTER TABLE "Operator" DROP COLUMN "isProvincial";
CREATE UNIQUE INDEX "Operator_one_active_per_unit" ON "Operator" ("unitId") WHERE "endedAt" IS NULL AND "officerRole" IS NULL;
ALTER TABLE "Operator" ADD CONSTRAINT "Operator_only_roles_are_granted" CHECK ("grantedAt" IS NULL OR "officerRole" IS NOT NULL);

-- AlterTable
-- No page has ever written one: only the demo has any.
DELETE FROM "Registration";
ALTER TABLE "Registration" DROP COLUMN "personId",
ADD COLUMN     "batchId" UUID,
ADD COLUMN     "consentedAt" TIMESTAMPTZ(3),
ADD COLUMN     "createdAt" TIMESTAMPTZ(3) NOT NULL,
ADD COLUMN     "decidedByPersonId" UUID,
ADD COLUMN     "email" TEXT,
ADD COLUMN     "governmentName" TEXT,
ADD COLUMN     "idNumberCipher" TEXT NOT NULL,
ADD COLUMN     "idNumberHash" TEXT NOT NULL,
ADD COLUMN     "idType" "IdType" NOT NULL,
ADD COLUMN     "mobileCipher" TEXT NOT NULL,
ADD COLUMN     "noticeVersion" INTEGER,
ADD COLUMN     "operatorId" UUID,
ADD COLUMN     "orgCode" TEXT,
ADD COLUMN     "personName" TEXT NOT NULL,
ADD COLUMN     "phone" TEXT,
ADD COLUMN     "post" TEXT,
ADD COLUMN     "reason" TEXT,
ADD COLUMN     "unitId" UUID,
ADD COLUMN     "unitKind" "UnitKind" NOT NULL,
ADD COLUMN     "uscc" TEXT,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 0,
ALTER COLUMN "state" SET DEFAULT 'DRAFT',
ALTER COLUMN "submittedAt" DROP NOT NULL;

-- CreateTable
CREATE TABLE "SecondFactor" (
    "personId" UUID NOT NULL,
    "secretCipher" TEXT NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),
    "lastStep" INTEGER NOT NULL DEFAULT 0,
    "recoveryCodeHashes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SecondFactor_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "PrivacyNotice" (
    "version" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "sensitiveText" TEXT NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedByPersonId" UUID,

    CONSTRAINT "PrivacyNotice_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "PrivacyConsent" (
    "personId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3) NOT NULL,
    "sensitiveAcceptedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PrivacyConsent_pkey" PRIMARY KEY ("personId","version")
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedByPersonId" UUID,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "UnitNameCorrection" (
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "currentName" TEXT NOT NULL,
    "currentGovernmentName" TEXT,
    "requestedName" TEXT NOT NULL,
    "requestedGovernmentName" TEXT,
    "reason" TEXT,
    "fileId" UUID,
    "state" "DecisionState" NOT NULL DEFAULT 'PENDING',
    "requestedByPersonId" UUID NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedByPersonId" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "decisionReason" TEXT,

    CONSTRAINT "UnitNameCorrection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Handover" (
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "fromOperatorId" UUID NOT NULL,
    "toOperatorId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "summary" JSONB NOT NULL,
    "seenAt" TIMESTAMPTZ(3),

    CONSTRAINT "Handover_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegistrationEvent" (
    "id" UUID NOT NULL,
    "registrationId" UUID NOT NULL,
    "toState" "RegistrationState" NOT NULL,
    "reason" TEXT,
    "actorPersonId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RegistrationEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SupportingFile" (
    "id" UUID NOT NULL,
    "kind" "SupportingFileKind" NOT NULL,
    "registrationId" UUID,
    "unitId" UUID,
    "materialKey" TEXT,
    "fileName" TEXT NOT NULL,
    "contentType" TEXT NOT NULL,
    "sizeBytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storageKey" TEXT NOT NULL,
    "uploadedByPersonId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SupportingFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApplicantCorrection" (
    "id" UUID NOT NULL,
    "applicantId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "idType" "IdType" NOT NULL,
    "idNumberHash" TEXT NOT NULL,
    "idNumberCipher" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "fileId" UUID,
    "state" "DecisionState" NOT NULL DEFAULT 'PENDING',
    "requestedByPersonId" UUID NOT NULL,
    "requestedByUnitId" UUID NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedByPersonId" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "decisionReason" TEXT,

    CONSTRAINT "ApplicantCorrection_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "UnitNameCorrection_unitId_requestedAt_idx" ON "UnitNameCorrection"("unitId", "requestedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Handover_fromOperatorId_key" ON "Handover"("fromOperatorId");

-- CreateIndex
CREATE INDEX "Handover_unitId_at_idx" ON "Handover"("unitId", "at");

-- CreateIndex
CREATE INDEX "Handover_toOperatorId_idx" ON "Handover"("toOperatorId");

-- CreateIndex
CREATE INDEX "RegistrationEvent_registrationId_at_idx" ON "RegistrationEvent"("registrationId", "at");

-- CreateIndex
CREATE INDEX "SupportingFile_registrationId_idx" ON "SupportingFile"("registrationId");

-- CreateIndex
CREATE INDEX "SupportingFile_unitId_idx" ON "SupportingFile"("unitId");

-- CreateIndex
CREATE INDEX "ApplicantCorrection_applicantId_requestedAt_idx" ON "ApplicantCorrection"("applicantId", "requestedAt");

-- CreateIndex
CREATE INDEX "ApplicantCorrection_state_requestedAt_idx" ON "ApplicantCorrection"("state", "requestedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Session_id_key" ON "Session"("id");

-- CreateIndex
CREATE INDEX "Registration_idType_idNumberHash_idx" ON "Registration"("idType", "idNumberHash");

-- CreateIndex
CREATE INDEX "Registration_state_submittedAt_idx" ON "Registration"("state", "submittedAt");

-- CreateIndex
CREATE INDEX "Registration_unitId_idx" ON "Registration"("unitId");

-- AddForeignKey
ALTER TABLE "SecondFactor" ADD CONSTRAINT "SecondFactor_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PrivacyConsent" ADD CONSTRAINT "PrivacyConsent_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PrivacyConsent" ADD CONSTRAINT "PrivacyConsent_version_fkey" FOREIGN KEY ("version") REFERENCES "PrivacyNotice"("version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitNameCorrection" ADD CONSTRAINT "UnitNameCorrection_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitNameCorrection" ADD CONSTRAINT "UnitNameCorrection_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "SupportingFile"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Handover" ADD CONSTRAINT "Handover_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Handover" ADD CONSTRAINT "Handover_fromOperatorId_fkey" FOREIGN KEY ("fromOperatorId") REFERENCES "Operator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Handover" ADD CONSTRAINT "Handover_toOperatorId_fkey" FOREIGN KEY ("toOperatorId") REFERENCES "Operator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "Batch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegistrationEvent" ADD CONSTRAINT "RegistrationEvent_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SupportingFile" ADD CONSTRAINT "SupportingFile_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SupportingFile" ADD CONSTRAINT "SupportingFile_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApplicantCorrection" ADD CONSTRAINT "ApplicantCorrection_applicantId_fkey" FOREIGN KEY ("applicantId") REFERENCES "Applicant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApplicantCorrection" ADD CONSTRAINT "ApplicantCorrection_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "SupportingFile"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What the schema language cannot say.
CREATE UNIQUE INDEX "Registration_one_open_per_unit" ON "Registration" ("unitId") WHERE "state" IN ('PENDING', 'RETURNED');
CREATE UNIQUE INDEX "Registration_one_open_per_new_uscc" ON "Registration" ("uscc") WHERE "unitId" IS NULL AND "state" IN ('PENDING', 'RETURNED');
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_sent_unless_draft" CHECK ("state" = 'DRAFT' OR "submittedAt" IS NOT NULL);
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_decided_when_decided" CHECK (("state" IN ('RETURNED', 'APPROVED', 'REJECTED')) = ("decidedAt" IS NOT NULL));
CREATE UNIQUE INDEX "UnitNameCorrection_one_open" ON "UnitNameCorrection" ("unitId") WHERE "state" = 'PENDING';
ALTER TABLE "UnitNameCorrection" ADD CONSTRAINT "UnitNameCorrection_decided_unless_pending" CHECK (("state" = 'PENDING') = ("decidedAt" IS NULL));
CREATE UNIQUE INDEX "ApplicantCorrection_one_open" ON "ApplicantCorrection" ("applicantId") WHERE "state" = 'PENDING';
ALTER TABLE "ApplicantCorrection" ADD CONSTRAINT "ApplicantCorrection_decided_unless_pending" CHECK (("state" = 'PENDING') = ("decidedAt" IS NULL));
CREATE TRIGGER "PrivacyNotice_append_only" BEFORE UPDATE OR DELETE ON "PrivacyNotice" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "PrivacyNotice_no_truncate" BEFORE TRUNCATE ON "PrivacyNotice" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "RegistrationEvent_append_only" BEFORE UPDATE OR DELETE ON "RegistrationEvent" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "RegistrationEvent_no_truncate" BEFORE TRUNCATE ON "RegistrationEvent" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
