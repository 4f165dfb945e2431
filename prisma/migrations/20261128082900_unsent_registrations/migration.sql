-- What was never sent may be deleted after its time; whoever was sent anything answers for it, so that stays.
CREATE FUNCTION refuse_change_once_sent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND NOT EXISTS (
    SELECT 1 FROM "RegistrationEvent" e WHERE e."registrationId" = OLD."registrationId" AND e."toState" <> 'DRAFT'
  ) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
DROP TRIGGER "RegistrationEvent_append_only" ON "RegistrationEvent";
CREATE TRIGGER "RegistrationEvent_append_only" BEFORE UPDATE OR DELETE ON "RegistrationEvent" FOR EACH ROW EXECUTE FUNCTION refuse_change_once_sent();

-- Nothing is reviewed or opened without the consent of whom it names.
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_consent_whole" CHECK (("noticeVersion" IS NULL) = ("consentedAt" IS NULL));
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_sent_with_consent" CHECK ("state" NOT IN ('PENDING', 'APPROVED') OR "noticeVersion" IS NOT NULL);
