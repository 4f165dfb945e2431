-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "IdType" AS ENUM ('RESIDENT_ID', 'HMT_RESIDENCE', 'HM_PERMIT', 'TW_PERMIT', 'FOREIGN_PR', 'PASSPORT');

-- CreateEnum
CREATE TYPE "SessionRole" AS ENUM ('APPLICANT', 'OPERATOR', 'PROVINCIAL_HR');

-- CreateEnum
CREATE TYPE "UnitKind" AS ENUM ('PROVINCIAL_HR', 'PREFECTURE', 'PROVINCIAL_DEPT', 'CENTRAL', 'EMPLOYER');

-- CreateEnum
CREATE TYPE "BatchStatus" AS ENUM ('PREPARING', 'OPEN', 'CLOSED', 'ARCHIVED');

-- CreateEnum
CREATE TYPE "Category" AS ENUM ('LEADER', 'RESERVE');

-- CreateEnum
CREATE TYPE "Track" AS ENUM ('GENERAL', 'GRASSROOTS', 'INDUSTRY');

-- CreateEnum
CREATE TYPE "WindowLevel" AS ENUM ('APPLICANT', 'EMPLOYER', 'FIRST_LEVEL', 'PROVINCE');

-- CreateEnum
CREATE TYPE "IndicatorKind" AS ENUM ('MAXIMUM', 'MINIMUM');

-- CreateEnum
CREATE TYPE "ApplicationState" AS ENUM ('DRAFT', 'RETURNED_TO_APPLICANT', 'IN_REVIEW', 'READY_TO_FORWARD', 'RETURNED_TO_UNIT', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'LAPSED');

-- CreateEnum
CREATE TYPE "StepStatus" AS ENUM ('WAITING', 'IN_REVIEW', 'READY', 'FORWARDED', 'RETURNED_TO_ME', 'RETURNED_BY_ME', 'REJECTED_BY_ME', 'APPROVED_BY_ME');

-- CreateEnum
CREATE TYPE "EventType" AS ENUM ('SUBMITTED', 'APPROVED', 'REJECTED', 'RETURNED', 'FORWARDED', 'REWORK_STARTED', 'TAKEN_BACK', 'RECALLED', 'SUBMISSION_WITHDRAWN', 'TERMINATION_REQUESTED', 'TERMINATION_OBJECTED', 'TERMINATED', 'LAPSED', 'REOPENED', 'REINSTATED', 'DEADLINE_CHANGED', 'SLOT_RELEASED');

-- CreateEnum
CREATE TYPE "RemarkTarget" AS ENUM ('FIELD', 'ROW', 'ATTACHMENT', 'RECOMMENDATION', 'UNIT_ATTACHMENT', 'UNIT_NAME', 'GENERAL');

-- CreateEnum
CREATE TYPE "DocumentPart" AS ENUM ('PERSONAL', 'RECOMMENDATION');

-- CreateEnum
CREATE TYPE "DocumentStatus" AS ENUM ('PENDING', 'READY', 'FAILED');

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "personId" UUID,
    "unitId" UUID,
    "role" TEXT,
    "address" TEXT,
    "agent" TEXT,
    "action" TEXT NOT NULL,
    "objectType" TEXT,
    "objectId" TEXT,
    "result" TEXT NOT NULL,
    "reason" TEXT,
    "details" JSONB,
    "requestId" TEXT,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "idType" "IdType" NOT NULL,
    "idNumberHash" TEXT NOT NULL,
    "idNumberCipher" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mobileCipher" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "tokenHash" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "role" "SessionRole" NOT NULL,
    "operatorId" UUID,
    "applicantId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "idleMinutes" INTEGER NOT NULL,
    "absoluteExpiresAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endReason" TEXT,
    "address" TEXT,
    "agent" TEXT,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "Unit" (
    "id" UUID NOT NULL,
    "parentId" UUID,
    "kind" "UnitKind" NOT NULL,
    "depth" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "governmentName" TEXT,
    "uscc" TEXT,
    "orgCode" TEXT,
    "phone" TEXT,
    "deactivatedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Operator" (
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "email" TEXT,
    "post" TEXT,
    "phone" TEXT,
    "isProvincial" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),
    "lastLoginAt" TIMESTAMPTZ(3),

    CONSTRAINT "Operator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Batch" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "status" "BatchStatus" NOT NULL,
    "cutoffDate" DATE NOT NULL,
    "achievementFrom" DATE NOT NULL,
    "settings" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FormVersion" (
    "id" UUID NOT NULL,
    "batchId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "definitionVersion" INTEGER NOT NULL,
    "overrides" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FormVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BatchWindow" (
    "id" UUID NOT NULL,
    "batchId" UUID NOT NULL,
    "level" "WindowLevel" NOT NULL,
    "unitId" UUID,
    "applicantId" UUID,
    "opensAt" TIMESTAMPTZ(3) NOT NULL,
    "closesAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "BatchWindow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BatchCategory" (
    "batchId" UUID NOT NULL,
    "category" "Category" NOT NULL,
    "bornOnOrAfter" DATE,

    CONSTRAINT "BatchCategory_pkey" PRIMARY KEY ("batchId","category")
);

-- CreateTable
CREATE TABLE "BatchTrack" (
    "batchId" UUID NOT NULL,
    "track" "Track" NOT NULL,

    CONSTRAINT "BatchTrack_pkey" PRIMARY KEY ("batchId","track")
);

-- CreateTable
CREATE TABLE "Indicator" (
    "id" UUID NOT NULL,
    "batchId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "category" "Category" NOT NULL,
    "track" "Track",
    "kind" "IndicatorKind" NOT NULL DEFAULT 'MAXIMUM',
    "position" INTEGER NOT NULL,

    CONSTRAINT "Indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Applicant" (
    "id" UUID NOT NULL,
    "batchId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "owningUnitId" UUID NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "mustChangePassword" BOOLEAN NOT NULL DEFAULT true,
    "removedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "lastLoginAt" TIMESTAMPTZ(3),

    CONSTRAINT "Applicant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Application" (
    "id" UUID NOT NULL,
    "batchId" UUID NOT NULL,
    "applicantId" UUID NOT NULL,
    "owningUnitId" UUID NOT NULL,
    "state" "ApplicationState" NOT NULL DEFAULT 'DRAFT',
    "holderUnitId" UUID,
    "version" INTEGER NOT NULL DEFAULT 0,
    "submissionNumber" INTEGER NOT NULL DEFAULT 0,
    "category" "Category",
    "track" "Track",
    "correctionDeadline" TIMESTAMPTZ(3),
    "correctionByUnitId" UUID,
    "openedAt" TIMESTAMPTZ(3),
    "openedByPersonId" UUID,
    "rejectedByUnitId" UUID,
    "rejectedFromState" "ApplicationState",
    "rejectedAt" TIMESTAMPTZ(3),
    "lastEventNumber" INTEGER NOT NULL DEFAULT 0,
    "lastEventHash" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DraftSection" (
    "applicationId" UUID NOT NULL,
    "section" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "content" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DraftSection_pkey" PRIMARY KEY ("applicationId","section")
);

-- CreateTable
CREATE TABLE "DraftOperation" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "section" TEXT NOT NULL,
    "resultVersion" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DraftOperation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Attachment" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "unitId" UUID,
    "kind" TEXT NOT NULL,
    "rowId" UUID,
    "fileName" TEXT NOT NULL,
    "contentType" TEXT NOT NULL,
    "sizeBytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storageKey" TEXT NOT NULL,
    "uploadedByPersonId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Submission" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "formVersionId" UUID NOT NULL,
    "form" JSONB NOT NULL,
    "attachments" JSONB NOT NULL,
    "applicantName" TEXT NOT NULL,
    "owningUnitName" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "submittedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApplicationStep" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "batchId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "isOwner" BOOLEAN NOT NULL,
    "status" "StepStatus" NOT NULL,
    "statusBeforeRejection" "StepStatus",
    "statusSince" TIMESTAMPTZ(3) NOT NULL,
    "lastReturnedAt" TIMESTAMPTZ(3),
    "returnCount" INTEGER NOT NULL DEFAULT 0,
    "lastForwardedAt" TIMESTAMPTZ(3),
    "applicantName" TEXT NOT NULL,
    "idNumberHash" TEXT NOT NULL,
    "owningUnitId" UUID NOT NULL,
    "owningUnitName" TEXT NOT NULL,
    "category" "Category" NOT NULL,
    "recommendedCategory" "Category",
    "track" "Track" NOT NULL,
    "discipline" TEXT NOT NULL,
    "isException" BOOLEAN NOT NULL DEFAULT false,
    "submissionNumber" INTEGER NOT NULL,
    "rank" INTEGER,

    CONSTRAINT "ApplicationStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApplicationEvent" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "type" "EventType" NOT NULL,
    "fromState" "ApplicationState" NOT NULL,
    "fromUnitId" UUID,
    "toState" "ApplicationState" NOT NULL,
    "toUnitId" UUID,
    "actorPersonId" UUID,
    "actorUnitId" UUID,
    "actorRole" TEXT NOT NULL,
    "actorName" TEXT NOT NULL,
    "actorUnitName" TEXT NOT NULL,
    "reason" TEXT,
    "details" JSONB NOT NULL,
    "submissionNumber" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "ApplicationEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IdempotencyKey" (
    "personId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "requestHash" TEXT NOT NULL,
    "response" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "IdempotencyKey_pkey" PRIMARY KEY ("personId","key")
);

-- CreateTable
CREATE TABLE "Recommendation" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "opinion" TEXT NOT NULL DEFAULT '',
    "firstLevelOpinion" TEXT NOT NULL DEFAULT '',
    "category" "Category",
    "publicityFrom" DATE,
    "publicityTo" DATE,
    "publicityResult" TEXT,
    "head" TEXT NOT NULL DEFAULT '',
    "signedOn" DATE,
    "version" INTEGER NOT NULL DEFAULT 0,
    "confirmedSubmissionNumber" INTEGER,
    "updatedByPersonId" UUID,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Recommendation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecommendationRevision" (
    "id" UUID NOT NULL,
    "recommendationId" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "submissionNumber" INTEGER NOT NULL,
    "frozenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RecommendationRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Remark" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "carriedFromId" UUID,
    "addresseeUnitId" UUID,
    "target" "RemarkTarget" NOT NULL,
    "section" TEXT,
    "field" TEXT,
    "rowId" UUID,
    "attachmentId" UUID,
    "oldValue" TEXT,
    "text" TEXT NOT NULL,
    "answer" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Remark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecommendationRank" (
    "applicationId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "batchId" UUID NOT NULL,
    "category" "Category" NOT NULL,
    "rank" INTEGER NOT NULL,

    CONSTRAINT "RecommendationRank_pkey" PRIMARY KEY ("applicationId","unitId")
);

-- CreateTable
CREATE TABLE "TerminationRequest" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "requestedBy" TEXT NOT NULL,
    "requestedByPersonId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "executeAfter" TIMESTAMPTZ(3) NOT NULL,
    "objectedAt" TIMESTAMPTZ(3),
    "objectionReason" TEXT,
    "executedAt" TIMESTAMPTZ(3),

    CONSTRAINT "TerminationRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Quota" (
    "id" UUID NOT NULL,
    "batchId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "indicatorId" UUID NOT NULL,
    "limit" INTEGER NOT NULL,
    "planned" INTEGER,
    "used" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 0,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Quota_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuotaSlot" (
    "applicationId" UUID NOT NULL,
    "indicatorId" UUID NOT NULL,
    "quotaId" UUID NOT NULL,
    "takenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "QuotaSlot_pkey" PRIMARY KEY ("applicationId","indicatorId")
);

-- CreateTable
CREATE TABLE "OutboxMessage" (
    "id" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "deliveredAt" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,

    CONSTRAINT "OutboxMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notification" (
    "id" UUID NOT NULL,
    "outboxId" UUID NOT NULL,
    "applicantId" UUID,
    "unitId" UUID,
    "applicationId" UUID,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Document" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "part" "DocumentPart" NOT NULL,
    "contentKey" TEXT NOT NULL,
    "submissionNumber" INTEGER NOT NULL,
    "status" "DocumentStatus" NOT NULL DEFAULT 'PENDING',
    "failure" TEXT,
    "storageKey" TEXT,
    "sizeBytes" INTEGER,
    "pages" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "renderedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkerHeartbeat" (
    "id" TEXT NOT NULL,
    "beatAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WorkerHeartbeat_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AuditEntry_at_idx" ON "AuditEntry"("at");

-- CreateIndex
CREATE INDEX "AuditEntry_objectType_objectId_at_idx" ON "AuditEntry"("objectType", "objectId", "at");

-- CreateIndex
CREATE INDEX "AuditEntry_personId_at_idx" ON "AuditEntry"("personId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Person_idType_idNumberHash_key" ON "Person"("idType", "idNumberHash");

-- CreateIndex
CREATE INDEX "Session_personId_idx" ON "Session"("personId");

-- CreateIndex
CREATE INDEX "Session_operatorId_idx" ON "Session"("operatorId");

-- CreateIndex
CREATE INDEX "Session_applicantId_idx" ON "Session"("applicantId");

-- CreateIndex
CREATE INDEX "Unit_parentId_idx" ON "Unit"("parentId");

-- CreateIndex
CREATE INDEX "Operator_personId_idx" ON "Operator"("personId");

-- CreateIndex
CREATE INDEX "Operator_unitId_idx" ON "Operator"("unitId");

-- CreateIndex
CREATE UNIQUE INDEX "Batch_code_key" ON "Batch"("code");

-- CreateIndex
CREATE UNIQUE INDEX "FormVersion_batchId_number_key" ON "FormVersion"("batchId", "number");

-- CreateIndex
CREATE INDEX "BatchWindow_batchId_level_idx" ON "BatchWindow"("batchId", "level");

-- CreateIndex
CREATE UNIQUE INDEX "Indicator_batchId_code_key" ON "Indicator"("batchId", "code");

-- CreateIndex
CREATE INDEX "Applicant_owningUnitId_idx" ON "Applicant"("owningUnitId");

-- CreateIndex
CREATE UNIQUE INDEX "Applicant_batchId_personId_key" ON "Applicant"("batchId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "Application_applicantId_key" ON "Application"("applicantId");

-- CreateIndex
CREATE INDEX "Application_batchId_state_idx" ON "Application"("batchId", "state");

-- CreateIndex
CREATE INDEX "Application_owningUnitId_idx" ON "Application"("owningUnitId");

-- CreateIndex
CREATE INDEX "DraftOperation_applicationId_idx" ON "DraftOperation"("applicationId");

-- CreateIndex
CREATE INDEX "Attachment_applicationId_kind_idx" ON "Attachment"("applicationId", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_applicationId_number_key" ON "Submission"("applicationId", "number");

-- CreateIndex
CREATE INDEX "ApplicationStep_unitId_batchId_status_isOwner_statusSince_i_idx" ON "ApplicationStep"("unitId", "batchId", "status", "isOwner", "statusSince", "id");

-- CreateIndex
CREATE UNIQUE INDEX "ApplicationStep_applicationId_unitId_key" ON "ApplicationStep"("applicationId", "unitId");

-- CreateIndex
CREATE UNIQUE INDEX "ApplicationStep_applicationId_position_key" ON "ApplicationStep"("applicationId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "ApplicationEvent_applicationId_number_key" ON "ApplicationEvent"("applicationId", "number");

-- CreateIndex
CREATE INDEX "IdempotencyKey_createdAt_idx" ON "IdempotencyKey"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Recommendation_applicationId_unitId_key" ON "Recommendation"("applicationId", "unitId");

-- CreateIndex
CREATE UNIQUE INDEX "RecommendationRevision_recommendationId_number_key" ON "RecommendationRevision"("recommendationId", "number");

-- CreateIndex
CREATE INDEX "Remark_applicationId_addresseeUnitId_idx" ON "Remark"("applicationId", "addresseeUnitId");

-- CreateIndex
CREATE UNIQUE INDEX "RecommendationRank_unitId_batchId_category_rank_key" ON "RecommendationRank"("unitId", "batchId", "category", "rank");

-- CreateIndex
CREATE INDEX "TerminationRequest_applicationId_idx" ON "TerminationRequest"("applicationId");

-- CreateIndex
CREATE INDEX "TerminationRequest_executeAfter_idx" ON "TerminationRequest"("executeAfter");

-- CreateIndex
CREATE UNIQUE INDEX "Quota_batchId_unitId_indicatorId_key" ON "Quota"("batchId", "unitId", "indicatorId");

-- CreateIndex
CREATE INDEX "QuotaSlot_quotaId_idx" ON "QuotaSlot"("quotaId");

-- CreateIndex
CREATE INDEX "OutboxMessage_deliveredAt_createdAt_idx" ON "OutboxMessage"("deliveredAt", "createdAt");

-- CreateIndex
CREATE INDEX "Notification_unitId_createdAt_idx" ON "Notification"("unitId", "createdAt");

-- CreateIndex
CREATE INDEX "Notification_applicantId_createdAt_idx" ON "Notification"("applicantId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Notification_outboxId_applicantId_unitId_key" ON "Notification"("outboxId", "applicantId", "unitId");

-- CreateIndex
CREATE UNIQUE INDEX "Document_applicationId_part_contentKey_key" ON "Document"("applicationId", "part", "contentKey");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_operatorId_fkey" FOREIGN KEY ("operatorId") REFERENCES "Operator"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_applicantId_fkey" FOREIGN KEY ("applicantId") REFERENCES "Applicant"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Operator" ADD CONSTRAINT "Operator_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Operator" ADD CONSTRAINT "Operator_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormVersion" ADD CONSTRAINT "FormVersion_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "Batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BatchWindow" ADD CONSTRAINT "BatchWindow_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "Batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BatchWindow" ADD CONSTRAINT "BatchWindow_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BatchWindow" ADD CONSTRAINT "BatchWindow_applicantId_fkey" FOREIGN KEY ("applicantId") REFERENCES "Applicant"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BatchCategory" ADD CONSTRAINT "BatchCategory_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "Batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BatchTrack" ADD CONSTRAINT "BatchTrack_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "Batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Indicator" ADD CONSTRAINT "Indicator_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "Batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Applicant" ADD CONSTRAINT "Applicant_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "Batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Applicant" ADD CONSTRAINT "Applicant_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Applicant" ADD CONSTRAINT "Applicant_owningUnitId_fkey" FOREIGN KEY ("owningUnitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Application" ADD CONSTRAINT "Application_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "Batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Application" ADD CONSTRAINT "Application_applicantId_fkey" FOREIGN KEY ("applicantId") REFERENCES "Applicant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Application" ADD CONSTRAINT "Application_owningUnitId_fkey" FOREIGN KEY ("owningUnitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Application" ADD CONSTRAINT "Application_holderUnitId_fkey" FOREIGN KEY ("holderUnitId") REFERENCES "Unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftSection" ADD CONSTRAINT "DraftSection_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftOperation" ADD CONSTRAINT "DraftOperation_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_formVersionId_fkey" FOREIGN KEY ("formVersionId") REFERENCES "FormVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApplicationStep" ADD CONSTRAINT "ApplicationStep_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApplicationStep" ADD CONSTRAINT "ApplicationStep_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApplicationEvent" ADD CONSTRAINT "ApplicationEvent_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recommendation" ADD CONSTRAINT "Recommendation_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecommendationRevision" ADD CONSTRAINT "RecommendationRevision_recommendationId_fkey" FOREIGN KEY ("recommendationId") REFERENCES "Recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecommendationRevision" ADD CONSTRAINT "RecommendationRevision_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "ApplicationEvent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Remark" ADD CONSTRAINT "Remark_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Remark" ADD CONSTRAINT "Remark_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "ApplicationEvent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecommendationRank" ADD CONSTRAINT "RecommendationRank_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TerminationRequest" ADD CONSTRAINT "TerminationRequest_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quota" ADD CONSTRAINT "Quota_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "Batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quota" ADD CONSTRAINT "Quota_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quota" ADD CONSTRAINT "Quota_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuotaSlot" ADD CONSTRAINT "QuotaSlot_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuotaSlot" ADD CONSTRAINT "QuotaSlot_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuotaSlot" ADD CONSTRAINT "QuotaSlot_quotaId_fkey" FOREIGN KEY ("quotaId") REFERENCES "Quota"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
