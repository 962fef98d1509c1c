CREATE TABLE "conversation_day_languages" (
	"workspace_id" bigint NOT NULL,
	"reading_id" bigint NOT NULL,
	"day" date NOT NULL,
	"participant_id" integer NOT NULL,
	"language" text NOT NULL,
	"messages" integer NOT NULL,
	CONSTRAINT "conversation_day_languages_workspace_id_reading_id_day_participant_id_language_pk" PRIMARY KEY("workspace_id","reading_id","day","participant_id","language")
);
--> statement-breakpoint
ALTER TABLE "readings" ADD COLUMN "engine_version" integer;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "emotions" "bytea";--> statement-breakpoint
ALTER TABLE "conversation_days" ADD COLUMN "emotion_sums" integer[] DEFAULT '{0,0,0,0,0,0,0}' NOT NULL;--> statement-breakpoint
ALTER TABLE "conversation_days" ADD COLUMN "emotion_count" integer DEFAULT 0 NOT NULL;