ALTER TABLE "connections" ADD COLUMN "graph" jsonb;--> statement-breakpoint
ALTER TABLE "connections" ADD COLUMN "checks" jsonb;