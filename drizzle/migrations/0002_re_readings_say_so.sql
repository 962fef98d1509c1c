DROP INDEX "imports_same_bytes";--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "is_reread" boolean DEFAULT false NOT NULL;--> statement-breakpoint
UPDATE "imports" SET "is_reread" = true WHERE "date_order" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "imports_same_bytes" ON "imports" USING btree ("workspace_id","sha256") WHERE "imports"."status" in (0, 1, 2) and not "imports"."is_reread";