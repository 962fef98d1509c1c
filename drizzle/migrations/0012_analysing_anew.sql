CREATE TABLE "reanalyses" (
	"workspace_id" bigint NOT NULL,
	"conversation_id" bigint NOT NULL,
	"engine_version" integer NOT NULL,
	"source_reading_id" bigint NOT NULL,
	"reading_id" bigint,
	"after_seq" bigint DEFAULT -1 NOT NULL,
	"session" jsonb,
	"conversation" jsonb,
	"people" text NOT NULL,
	"attempt" integer DEFAULT 0 NOT NULL,
	"failed_at" timestamp with time zone,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reanalyses_workspace_id_conversation_id_pk" PRIMARY KEY("workspace_id","conversation_id")
);
