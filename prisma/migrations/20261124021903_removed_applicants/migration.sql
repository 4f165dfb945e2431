-- DropIndex
DROP INDEX "Applicant_owningUnitId_idx";

-- DropIndex
DROP INDEX "Applicant_batchId_personId_key";

-- CreateIndex
CREATE INDEX "Applicant_batchId_personId_idx" ON "Applicant"("batchId", "personId");

-- CreateIndex
CREATE INDEX "Applicant_owningUnitId_batchId_idx" ON "Applicant"("owningUnitId", "batchId");

-- One open account per person and batch, system-wide; a removed one stands aside.
CREATE UNIQUE INDEX "Applicant_open_once_per_batch" ON "Applicant" ("batchId", "personId") WHERE "removedAt" IS NULL;
