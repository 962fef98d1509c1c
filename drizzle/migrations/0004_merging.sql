CREATE TABLE "merges" (
	"workspace_id" bigint NOT NULL,
	"import_id" bigint NOT NULL,
	"conversation_id" bigint NOT NULL,
	"own_conversation_id" bigint NOT NULL,
	"state" smallint NOT NULL,
	"is_automatic" boolean DEFAULT false NOT NULL,
	"preview" jsonb NOT NULL,
	"own_reading_id" bigint NOT NULL,
	"previous_reading_id" bigint,
	"merged_reading_id" bigint,
	"added_participants" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"filled_media" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"accepted_names" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"decided_by" text,
	"decided_at" timestamp with time zone,
	"error_message" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "merges_workspace_id_import_id_pk" PRIMARY KEY("workspace_id","import_id")
);
--> statement-breakpoint
CREATE TABLE "message_marks" (
	"workspace_id" bigint NOT NULL,
	"reading_id" bigint NOT NULL,
	"seq" bigint NOT NULL,
	"rank" bigint NOT NULL,
	CONSTRAINT "message_marks_workspace_id_reading_id_seq_pk" PRIMARY KEY("workspace_id","reading_id","seq")
);
--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "into_conversation_id" bigint;--> statement-breakpoint
CREATE INDEX "merges_conversation" ON "merges" USING btree ("workspace_id","conversation_id");--> statement-breakpoint
CREATE INDEX "merges_own" ON "merges" USING btree ("workspace_id","own_conversation_id");