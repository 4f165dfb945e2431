-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "byScan" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Applicant" ADD COLUMN     "formerPasswords" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "passwordSetAt" TIMESTAMPTZ(3);
