CREATE TABLE "conversation_topic_days" (
	"workspace_id" bigint NOT NULL,
	"reading_id" bigint NOT NULL,
	"day" date NOT NULL,
	"participant_id" integer NOT NULL,
	"topic" smallint NOT NULL,
	"messages" integer NOT NULL,
	CONSTRAINT "conversation_topic_days_workspace_id_reading_id_day_participant_id_topic_pk" PRIMARY KEY("workspace_id","reading_id","day","participant_id","topic")
);
--> statement-breakpoint
CREATE TABLE "conversation_topics" (
	"workspace_id" bigint NOT NULL,
	"reading_id" bigint NOT NULL,
	"topic" smallint NOT NULL,
	"words" text[] NOT NULL,
	"messages" integer NOT NULL,
	"examples" bigint[] NOT NULL,
	CONSTRAINT "conversation_topics_workspace_id_reading_id_topic_pk" PRIMARY KEY("workspace_id","reading_id","topic")
);
--> statement-breakpoint
CREATE TABLE "message_topics" (
	"workspace_id" bigint NOT NULL,
	"reading_id" bigint NOT NULL,
	"seq" bigint NOT NULL,
	"topic" smallint NOT NULL,
	CONSTRAINT "message_topics_workspace_id_reading_id_seq_pk" PRIMARY KEY("workspace_id","reading_id","seq")
);
--> statement-breakpoint
CREATE TABLE "topic_runs" (
	"workspace_id" bigint NOT NULL,
	"reading_id" bigint NOT NULL,
	"messages" bigint NOT NULL,
	"basis" text NOT NULL,
	"found_at" timestamp with time zone NOT NULL,
	CONSTRAINT "topic_runs_workspace_id_reading_id_pk" PRIMARY KEY("workspace_id","reading_id")
);
--> statement-breakpoint
CREATE INDEX "message_topics_topic" ON "message_topics" USING btree ("workspace_id","reading_id","topic","seq");