-- CreateEnum
CREATE TYPE "RegistrationState" AS ENUM ('PENDING', 'RETURNED', 'APPROVED', 'REJECTED');

-- AlterTable
ALTER TABLE "Operator" ADD COLUMN     "mobileCipher" TEXT;

-- AlterTable
ALTER TABLE "Applicant" ADD COLUMN     "mobileCipher" TEXT;

-- A mobile belongs to the account for which it was given, not to the person: what one unit enters changes no other's.
UPDATE "Operator" o SET "mobileCipher" = p."mobileCipher" FROM "Person" p WHERE p."id" = o."personId";
UPDATE "Applicant" a SET "mobileCipher" = p."mobileCipher" FROM "Person" p WHERE p."id" = a."personId";
ALTER TABLE "Person" DROP COLUMN "mobileCipher";

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Registration" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "unitName" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "state" "RegistrationState" NOT NULL DEFAULT 'PENDING',
    "submittedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Registration_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "RateLimit_expire_idx" ON "RateLimit"("expire");

-- CreateIndex
CREATE UNIQUE INDEX "Registration_number_key" ON "Registration"("number");

-- CreateIndex
CREATE INDEX "Registration_personId_idx" ON "Registration"("personId");

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
