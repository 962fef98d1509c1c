ALTER TABLE "cloud_messages" ADD COLUMN "payload_id" bigint;--> statement-breakpoint
ALTER TABLE "connections" ADD COLUMN "history" jsonb;