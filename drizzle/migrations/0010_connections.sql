CREATE TABLE "cloud_chats" (
	"workspace_id" bigint NOT NULL,
	"connection_id" bigint NOT NULL,
	"conversation_id" bigint NOT NULL,
	"import_id" bigint NOT NULL,
	"phone" text,
	"user_id" text,
	"group_id" text,
	CONSTRAINT "cloud_chats_workspace_id_connection_id_conversation_id_pk" PRIMARY KEY("workspace_id","connection_id","conversation_id")
);
--> statement-breakpoint
CREATE TABLE "cloud_messages" (
	"workspace_id" bigint NOT NULL,
	"connection_id" bigint NOT NULL,
	"wamid" text NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "cloud_messages_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"conversation_id" bigint NOT NULL,
	"seq" bigint,
	"provenance" smallint NOT NULL,
	"type" text NOT NULL,
	"is_placeholder" boolean DEFAULT false NOT NULL,
	"content_hash" "bytea" NOT NULL,
	"tie" integer,
	"sent_at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"target_wamid" text,
	"effect" jsonb,
	"delivery" text,
	"media" jsonb,
	CONSTRAINT "cloud_messages_workspace_id_connection_id_wamid_pk" PRIMARY KEY("workspace_id","connection_id","wamid")
);
--> statement-breakpoint
CREATE TABLE "cloud_people" (
	"workspace_id" bigint NOT NULL,
	"conversation_id" bigint NOT NULL,
	"participant_id" integer NOT NULL,
	"is_business" boolean DEFAULT false NOT NULL,
	"phone" text,
	"user_id" text,
	CONSTRAINT "cloud_people_workspace_id_conversation_id_participant_id_pk" PRIMARY KEY("workspace_id","conversation_id","participant_id")
);
--> statement-breakpoint
CREATE TABLE "cloud_statuses" (
	"workspace_id" bigint NOT NULL,
	"connection_id" bigint NOT NULL,
	"wamid" text NOT NULL,
	"status" text NOT NULL,
	"participant" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"errors" jsonb,
	CONSTRAINT "cloud_statuses_workspace_id_connection_id_wamid_status_participant_pk" PRIMARY KEY("workspace_id","connection_id","wamid","status","participant")
);
--> statement-breakpoint
CREATE TABLE "cloud_versions" (
	"workspace_id" bigint NOT NULL,
	"connection_id" bigint NOT NULL,
	"wamid" text NOT NULL,
	"content_hash" "bytea" NOT NULL,
	"reason" text NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "cloud_versions_workspace_id_connection_id_wamid_content_hash_reason_pk" PRIMARY KEY("workspace_id","connection_id","wamid","content_hash","reason")
);
--> statement-breakpoint
CREATE TABLE "connections" (
	"workspace_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "connections_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"status" smallint NOT NULL,
	"webhook_id" text NOT NULL,
	"phone_number_id" text NOT NULL,
	"display_phone_number" text,
	"waba_id" text,
	"app_id" text,
	"api_version" text DEFAULT 'v25.0' NOT NULL,
	"zone" text NOT NULL,
	"access_token" "bytea",
	"verify_token" "bytea" NOT NULL,
	"app_secret" "bytea" NOT NULL,
	"previous_app_secret" "bytea",
	"previous_secret_until" timestamp with time zone,
	"verified_at" timestamp with time zone,
	"last_webhook_at" timestamp with time zone,
	"last_error" text,
	"last_error_at" timestamp with time zone,
	"paused_until" timestamp with time zone,
	"received" bigint DEFAULT 0 NOT NULL,
	"stored" bigint DEFAULT 0 NOT NULL,
	"duplicates" bigint DEFAULT 0 NOT NULL,
	"refused" bigint DEFAULT 0 NOT NULL,
	"tests" bigint DEFAULT 0 NOT NULL,
	"unsupported" bigint DEFAULT 0 NOT NULL,
	"unassigned" bigint DEFAULT 0 NOT NULL,
	"conflicts" bigint DEFAULT 0 NOT NULL,
	"failed" bigint DEFAULT 0 NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "connections_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "webhook_payloads" (
	"workspace_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "webhook_payloads_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"connection_id" bigint NOT NULL,
	"state" smallint NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"sha256" "bytea" NOT NULL,
	"byte_size" integer NOT NULL,
	"sealed_body" "bytea" NOT NULL,
	"problem" text,
	CONSTRAINT "webhook_payloads_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "cloud_chats_phone" ON "cloud_chats" USING btree ("workspace_id","connection_id","phone");--> statement-breakpoint
CREATE UNIQUE INDEX "cloud_chats_user" ON "cloud_chats" USING btree ("workspace_id","connection_id","user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "cloud_chats_group" ON "cloud_chats" USING btree ("workspace_id","connection_id","group_id");--> statement-breakpoint
CREATE INDEX "cloud_messages_target" ON "cloud_messages" USING btree ("workspace_id","connection_id","target_wamid");--> statement-breakpoint
CREATE INDEX "cloud_messages_row" ON "cloud_messages" USING btree ("workspace_id","conversation_id","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "cloud_people_phone" ON "cloud_people" USING btree ("workspace_id","conversation_id","phone");--> statement-breakpoint
CREATE UNIQUE INDEX "cloud_people_user" ON "cloud_people" USING btree ("workspace_id","conversation_id","user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "connections_webhook" ON "connections" USING btree ("webhook_id");--> statement-breakpoint
CREATE UNIQUE INDEX "connections_number" ON "connections" USING btree ("workspace_id","phone_number_id");--> statement-breakpoint
CREATE INDEX "webhook_payloads_state" ON "webhook_payloads" USING btree ("workspace_id","connection_id","state","id");