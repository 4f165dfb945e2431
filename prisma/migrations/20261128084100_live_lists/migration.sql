-- Lists that look for a few rows among all that were ever written (the schema language has no partial indexes).
CREATE INDEX "Session_live" ON "Session" ("lastSeenAt") WHERE "endedAt" IS NULL;
CREATE INDEX "ApplicationEvent_left_unit" ON "ApplicationEvent" (("details" ->> 'fromUnitId')) WHERE "type" = 'EMPLOYER_CHANGED';
