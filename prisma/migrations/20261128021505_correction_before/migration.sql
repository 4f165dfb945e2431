-- AlterTable
ALTER TABLE "ApplicantCorrection" ADD COLUMN     "currentIdNumberCipher" TEXT NOT NULL,
ADD COLUMN     "currentIdType" "IdType" NOT NULL,
ADD COLUMN     "currentName" TEXT NOT NULL;
