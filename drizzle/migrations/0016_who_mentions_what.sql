ALTER TABLE "message_entities" ADD COLUMN "participant_id" integer;--> statement-breakpoint
ALTER TABLE "message_entities" ADD COLUMN "local_at" timestamp;--> statement-breakpoint
UPDATE "message_entities" e SET "participant_id" = m."participant_id", "local_at" = m."local_at" FROM "messages" m
WHERE m."workspace_id" = e."workspace_id" AND m."reading_id" = e."reading_id" AND m."seq" = e."seq";--> statement-breakpoint
DELETE FROM "message_entities" WHERE "local_at" IS NULL;--> statement-breakpoint
ALTER TABLE "message_entities" ALTER COLUMN "local_at" SET NOT NULL;
