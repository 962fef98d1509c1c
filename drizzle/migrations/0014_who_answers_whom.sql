CREATE TABLE "conversation_questions" (
	"workspace_id" bigint NOT NULL,
	"reading_id" bigint NOT NULL,
	"seq" bigint NOT NULL,
	"participant_id" integer NOT NULL,
	"local_at" timestamp NOT NULL,
	"touched" boolean DEFAULT false NOT NULL,
	"answer_seq" bigint,
	"answerer_id" integer,
	"answered_at" timestamp,
	"wait_seconds" integer,
	CONSTRAINT "conversation_questions_workspace_id_reading_id_seq_pk" PRIMARY KEY("workspace_id","reading_id","seq")
);
--> statement-breakpoint
CREATE TABLE "flow_states" (
	"workspace_id" bigint NOT NULL,
	"reading_id" bigint NOT NULL,
	"last_seq" bigint NOT NULL,
	"messages" bigint NOT NULL,
	"basis" text NOT NULL,
	CONSTRAINT "flow_states_workspace_id_reading_id_pk" PRIMARY KEY("workspace_id","reading_id")
);
--> statement-breakpoint
CREATE TABLE "reply_links" (
	"workspace_id" bigint NOT NULL,
	"reading_id" bigint NOT NULL,
	"seq" bigint NOT NULL,
	"to_seq" bigint NOT NULL,
	"participant_id" integer NOT NULL,
	"to_participant_id" integer NOT NULL,
	"local_at" timestamp NOT NULL,
	"wait_seconds" integer NOT NULL,
	"source" smallint NOT NULL,
	"share" real NOT NULL,
	CONSTRAINT "reply_links_workspace_id_reading_id_seq_pk" PRIMARY KEY("workspace_id","reading_id","seq")
);
