ALTER TABLE "media" ADD COLUMN "duration_ms" integer;--> statement-breakpoint
ALTER TABLE "objects" ADD COLUMN "thumbnail_id" uuid;