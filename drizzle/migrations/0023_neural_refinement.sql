CREATE TABLE "neural_engines" (
	"host" text PRIMARY KEY NOT NULL,
	"version" text,
	"parts" jsonb NOT NULL,
	"problem" text,
	"seen_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "refinements" (
	"workspace_id" bigint NOT NULL,
	"conversation_id" bigint NOT NULL,
	"model" text,
	"version" bigint,
	"is_pending" boolean DEFAULT false NOT NULL,
	"failed_model" text,
	"failed_at" timestamp with time zone,
	CONSTRAINT "refinements_workspace_id_conversation_id_pk" PRIMARY KEY("workspace_id","conversation_id")
);
--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "refinement" jsonb;