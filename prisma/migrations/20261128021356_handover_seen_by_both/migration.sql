-- AlterTable
ALTER TABLE "Handover" ADD COLUMN     "fromSeenAt" TIMESTAMPTZ(3);
