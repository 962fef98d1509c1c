DROP INDEX "imports_same_bytes";--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "chat_name" text;--> statement-breakpoint
CREATE UNIQUE INDEX "imports_same_bytes" ON "imports" USING btree ("workspace_id","sha256",coalesce("chat_name", '')) WHERE "imports"."status" in (0, 1, 2) and not "imports"."is_reread";