CREATE TABLE "cloud_media" (
	"workspace_id" bigint NOT NULL,
	"connection_id" bigint NOT NULL,
	"message_id" bigint NOT NULL,
	"conversation_id" bigint NOT NULL,
	"media_id" text NOT NULL,
	"sha256" text,
	"state" smallint NOT NULL,
	"given_at" timestamp with time zone NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"run_id" text,
	CONSTRAINT "cloud_media_workspace_id_connection_id_message_id_pk" PRIMARY KEY("workspace_id","connection_id","message_id")
);
--> statement-breakpoint
CREATE TABLE "connection_hours" (
	"workspace_id" bigint NOT NULL,
	"connection_id" bigint NOT NULL,
	"hour" timestamp with time zone NOT NULL,
	"webhooks" integer NOT NULL,
	CONSTRAINT "connection_hours_workspace_id_connection_id_hour_pk" PRIMARY KEY("workspace_id","connection_id","hour")
);
--> statement-breakpoint
ALTER TABLE "connections" ADD COLUMN "history_request" jsonb;--> statement-breakpoint
ALTER TABLE "connections" ADD COLUMN "media_errors" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
CREATE INDEX "cloud_media_due" ON "cloud_media" USING btree ("workspace_id","connection_id","state","due_at");--> statement-breakpoint
CREATE INDEX "cloud_media_conversation" ON "cloud_media" USING btree ("workspace_id","conversation_id");