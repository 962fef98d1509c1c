CREATE TABLE "audit_events" (
	"workspace_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "audit_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text,
	"action" text NOT NULL,
	"object_kind" text,
	"object_id" text,
	"address" text,
	"request_id" text,
	"details" jsonb,
	CONSTRAINT "audit_events_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "api_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"config_id" text DEFAULT 'default' NOT NULL,
	"name" text,
	"start" text,
	"reference_id" text NOT NULL,
	"workspace_id" bigint,
	"prefix" text,
	"key" text NOT NULL,
	"refill_interval" integer,
	"refill_amount" integer,
	"last_refill_at" timestamp with time zone,
	"enabled" boolean DEFAULT true NOT NULL,
	"rate_limit_enabled" boolean DEFAULT false NOT NULL,
	"rate_limit_time_window" integer,
	"rate_limit_max" integer,
	"request_count" integer DEFAULT 0 NOT NULL,
	"remaining" integer,
	"last_request" timestamp with time zone,
	"expires_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"permissions" text,
	"metadata" text
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"status" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"inviter_id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "members" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"user_id" text NOT NULL,
	"role" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organizations" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"logo" text,
	"metadata" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "organizations_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "rate_windows" (
	"key" text PRIMARY KEY NOT NULL,
	"uses" integer NOT NULL,
	"ends_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"user_id" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"active_organization_id" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sessions_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "signing_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"public_key" text NOT NULL,
	"private_key" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone,
	"alg" text,
	"crv" text
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"is_operator" boolean DEFAULT false NOT NULL,
	"zone" text,
	CONSTRAINT "users_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "verifications" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "conversations" (
	"workspace_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "conversations_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"title" text NOT NULL,
	"status" smallint NOT NULL,
	"reading_id" bigint,
	"version" bigint DEFAULT 1 NOT NULL,
	"zone" text NOT NULL,
	"is_sample" boolean DEFAULT false NOT NULL,
	"me_participant_id" integer,
	"message_count" bigint DEFAULT 0 NOT NULL,
	"notice_count" bigint DEFAULT 0 NOT NULL,
	"media_count" bigint DEFAULT 0 NOT NULL,
	"participant_count" integer DEFAULT 0 NOT NULL,
	"first_at" timestamp,
	"last_at" timestamp,
	"last_text" text,
	"last_participant_id" integer,
	"languages" jsonb,
	"spine" jsonb,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"trashed_at" timestamp with time zone,
	CONSTRAINT "conversations_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "participants" (
	"workspace_id" bigint NOT NULL,
	"conversation_id" bigint NOT NULL,
	"id" integer NOT NULL,
	"name" text NOT NULL,
	"display_name" text,
	"phone" text,
	"merged_into" integer,
	"rank" integer DEFAULT 0 NOT NULL,
	"message_count" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "participants_workspace_id_conversation_id_id_pk" PRIMARY KEY("workspace_id","conversation_id","id")
);
--> statement-breakpoint
CREATE TABLE "readings" (
	"workspace_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "readings_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"conversation_id" bigint NOT NULL,
	"zone" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"completed_at" timestamp with time zone,
	CONSTRAINT "readings_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "download_links" (
	"workspace_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "download_links_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"export_id" bigint NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"max_downloads" integer NOT NULL,
	"downloads" integer DEFAULT 0 NOT NULL,
	"revoked_at" timestamp with time zone,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "download_links_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "exports" (
	"workspace_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "exports_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"conversation_id" bigint NOT NULL,
	"format" smallint NOT NULL,
	"options" jsonb NOT NULL,
	"status" smallint NOT NULL,
	"job_id" uuid,
	"attempt" integer DEFAULT 0 NOT NULL,
	"done" bigint DEFAULT 0 NOT NULL,
	"total" bigint,
	"object_id" uuid,
	"file_name" text,
	"byte_size" bigint,
	"sha256" "bytea",
	"message_count" bigint,
	"error_code" text,
	"error_message" text,
	"requested_by" text NOT NULL,
	"mail_to" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone,
	CONSTRAINT "exports_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "mails" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "mails_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"workspace_id" bigint,
	"export_id" bigint,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"status" smallint NOT NULL,
	"attempt" integer DEFAULT 0 NOT NULL,
	"sealed_message" "bytea",
	"last_error" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "import_rejects" (
	"workspace_id" bigint NOT NULL,
	"import_id" bigint NOT NULL,
	"line" bigint NOT NULL,
	"reason" text NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "import_rejects_workspace_id_import_id_line_pk" PRIMARY KEY("workspace_id","import_id","line")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"workspace_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "imports_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"conversation_id" bigint NOT NULL,
	"reading_id" bigint NOT NULL,
	"source" smallint NOT NULL,
	"status" smallint NOT NULL,
	"stage" smallint NOT NULL,
	"job_id" uuid,
	"attempt" integer DEFAULT 0 NOT NULL,
	"object_id" uuid,
	"file_name" text NOT NULL,
	"byte_size" bigint NOT NULL,
	"sha256" "bytea" NOT NULL,
	"date_order" text,
	"progress" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"checkpoint" jsonb,
	"report" jsonb,
	"error_code" text,
	"error_message" text,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	CONSTRAINT "imports_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "media" (
	"workspace_id" bigint NOT NULL,
	"reading_id" bigint NOT NULL,
	"id" integer NOT NULL,
	"import_id" bigint NOT NULL,
	"file_name" text NOT NULL,
	"seq" bigint,
	"object_id" uuid,
	"content_type" text,
	"byte_size" bigint,
	"sha256" "bytea",
	"width" integer,
	"height" integer,
	"problem" text,
	CONSTRAINT "media_workspace_id_reading_id_id_pk" PRIMARY KEY("workspace_id","reading_id","id")
);
--> statement-breakpoint
CREATE TABLE "message_entities" (
	"workspace_id" bigint NOT NULL,
	"reading_id" bigint NOT NULL,
	"seq" bigint NOT NULL,
	"start" integer NOT NULL,
	"len" integer NOT NULL,
	"kind" smallint NOT NULL,
	"value" text NOT NULL,
	CONSTRAINT "message_entities_workspace_id_reading_id_seq_start_pk" PRIMARY KEY("workspace_id","reading_id","seq","start")
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"workspace_id" bigint NOT NULL,
	"reading_id" bigint NOT NULL,
	"seq" bigint NOT NULL,
	"participant_id" integer,
	"sent_at" timestamp with time zone NOT NULL,
	"local_at" timestamp NOT NULL,
	"kind" smallint NOT NULL,
	"language" text,
	"language_confidence" real,
	"words" integer NOT NULL,
	"chars" integer NOT NULL,
	"polarity" real,
	"subjectivity" real,
	"is_question" boolean DEFAULT false NOT NULL,
	"flags" integer DEFAULT 0 NOT NULL,
	"hash" bigint NOT NULL,
	"import_id" bigint NOT NULL,
	"source_line" bigint NOT NULL,
	"text" text NOT NULL,
	"attachment" text,
	"details" jsonb,
	"tsv" "tsvector" NOT NULL,
	CONSTRAINT "messages_workspace_id_reading_id_seq_pk" PRIMARY KEY("workspace_id","reading_id","seq")
);
--> statement-breakpoint
CREATE TABLE "objects" (
	"workspace_id" bigint NOT NULL,
	"id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"wrapped_key" "bytea" NOT NULL,
	"key_version" integer NOT NULL,
	"byte_size" bigint NOT NULL,
	"sha256" "bytea" NOT NULL,
	"content_type" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "objects_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "conversation_day_kinds" (
	"workspace_id" bigint NOT NULL,
	"reading_id" bigint NOT NULL,
	"day" date NOT NULL,
	"participant_id" integer NOT NULL,
	"kind" smallint NOT NULL,
	"messages" integer NOT NULL,
	CONSTRAINT "conversation_day_kinds_workspace_id_reading_id_day_participant_id_kind_pk" PRIMARY KEY("workspace_id","reading_id","day","participant_id","kind")
);
--> statement-breakpoint
CREATE TABLE "conversation_days" (
	"workspace_id" bigint NOT NULL,
	"reading_id" bigint NOT NULL,
	"day" date NOT NULL,
	"participant_id" integer NOT NULL,
	"messages" integer DEFAULT 0 NOT NULL,
	"words" integer DEFAULT 0 NOT NULL,
	"chars" integer DEFAULT 0 NOT NULL,
	"media" integer DEFAULT 0 NOT NULL,
	"questions" integer DEFAULT 0 NOT NULL,
	"links" integer DEFAULT 0 NOT NULL,
	"emoji" integer DEFAULT 0 NOT NULL,
	"polarity_sum" double precision DEFAULT 0 NOT NULL,
	"polarity_count" integer DEFAULT 0 NOT NULL,
	"replies" integer DEFAULT 0 NOT NULL,
	"reply_seconds" bigint DEFAULT 0 NOT NULL,
	"reply_histogram" integer[] NOT NULL,
	"initiations" integer DEFAULT 0 NOT NULL,
	"hours" integer[] NOT NULL,
	CONSTRAINT "conversation_days_workspace_id_reading_id_day_participant_id_pk" PRIMARY KEY("workspace_id","reading_id","day","participant_id")
);
--> statement-breakpoint
CREATE TABLE "conversation_keywords" (
	"workspace_id" bigint NOT NULL,
	"reading_id" bigint NOT NULL,
	"term" text NOT NULL,
	"score" double precision NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "conversation_keywords_workspace_id_reading_id_term_pk" PRIMARY KEY("workspace_id","reading_id","term")
);
--> statement-breakpoint
CREATE TABLE "conversation_sweeps" (
	"workspace_id" bigint NOT NULL,
	"conversation_id" bigint NOT NULL,
	"version" bigint NOT NULL,
	"merges" text DEFAULT '' NOT NULL,
	"swept_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "conversation_sweeps_workspace_id_conversation_id_pk" PRIMARY KEY("workspace_id","conversation_id")
);
--> statement-breakpoint
CREATE TABLE "conversation_terms" (
	"workspace_id" bigint NOT NULL,
	"reading_id" bigint NOT NULL,
	"kind" smallint NOT NULL,
	"month" date NOT NULL,
	"participant_id" integer NOT NULL,
	"term" text NOT NULL,
	"count" integer NOT NULL,
	"messages" integer NOT NULL,
	CONSTRAINT "conversation_terms_workspace_id_reading_id_kind_month_participant_id_term_pk" PRIMARY KEY("workspace_id","reading_id","kind","month","participant_id","term")
);
--> statement-breakpoint
CREATE TABLE "conversation_turns" (
	"workspace_id" bigint NOT NULL,
	"reading_id" bigint NOT NULL,
	"month" date NOT NULL,
	"participant_id" integer NOT NULL,
	"after_id" integer NOT NULL,
	"turns" integer NOT NULL,
	CONSTRAINT "conversation_turns_workspace_id_reading_id_month_participant_id_after_id_pk" PRIMARY KEY("workspace_id","reading_id","month","participant_id","after_id")
);
--> statement-breakpoint
CREATE TABLE "vocabulary" (
	"workspace_id" bigint NOT NULL,
	"term" text NOT NULL,
	"messages" bigint NOT NULL,
	CONSTRAINT "vocabulary_workspace_id_term_pk" PRIMARY KEY("workspace_id","term")
);
--> statement-breakpoint
CREATE TABLE "workers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"host" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "workspaces" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "workspaces_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"organization_id" text NOT NULL,
	"name" text NOT NULL,
	"version" bigint DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "workspaces_organizationId_unique" UNIQUE("organization_id")
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_reference_id_users_id_fk" FOREIGN KEY ("reference_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_inviter_id_users_id_fk" FOREIGN KEY ("inviter_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_events_object" ON "audit_events" USING btree ("workspace_id","object_kind","object_id","at");--> statement-breakpoint
CREATE INDEX "accounts_user" ON "accounts" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "api_keys_key" ON "api_keys" USING btree ("key");--> statement-breakpoint
CREATE INDEX "api_keys_workspace" ON "api_keys" USING btree ("workspace_id");--> statement-breakpoint
CREATE INDEX "api_keys_reference" ON "api_keys" USING btree ("reference_id");--> statement-breakpoint
CREATE INDEX "invitations_organization" ON "invitations" USING btree ("organization_id");--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_open" ON "invitations" USING btree ("organization_id","email") WHERE "invitations"."status" = 'pending';--> statement-breakpoint
CREATE UNIQUE INDEX "members_once" ON "members" USING btree ("organization_id","user_id");--> statement-breakpoint
CREATE INDEX "members_user" ON "members" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "rate_windows_ends" ON "rate_windows" USING btree ("ends_at");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "verifications_identifier" ON "verifications" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "conversations_reading" ON "conversations" USING btree ("workspace_id","reading_id");--> statement-breakpoint
CREATE INDEX "readings_conversation" ON "readings" USING btree ("workspace_id","conversation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "download_links_token" ON "download_links" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "download_links_export" ON "download_links" USING btree ("workspace_id","export_id");--> statement-breakpoint
CREATE INDEX "exports_conversation" ON "exports" USING btree ("workspace_id","conversation_id");--> statement-breakpoint
CREATE INDEX "mails_workspace" ON "mails" USING btree ("workspace_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "imports_same_bytes" ON "imports" USING btree ("workspace_id","sha256") WHERE "imports"."status" in (0, 1, 2) and "imports"."date_order" is null;--> statement-breakpoint
CREATE INDEX "imports_conversation" ON "imports" USING btree ("workspace_id","conversation_id");--> statement-breakpoint
CREATE INDEX "media_seq" ON "media" USING btree ("workspace_id","reading_id","seq");--> statement-breakpoint
CREATE INDEX "message_entities_value" ON "message_entities" USING btree ("workspace_id","reading_id","kind","value");--> statement-breakpoint
CREATE UNIQUE INDEX "messages_same" ON "messages" USING btree ("workspace_id","reading_id","sent_at","hash");--> statement-breakpoint
CREATE INDEX "messages_newest" ON "messages" USING btree ("workspace_id","sent_at");--> statement-breakpoint
CREATE INDEX "messages_search" ON "messages" USING gin ("workspace_id","reading_id","tsv") WITH (gin_pending_list_limit=524288);--> statement-breakpoint
CREATE INDEX "objects_sha256" ON "objects" USING btree ("workspace_id","sha256");--> statement-breakpoint
CREATE INDEX "vocabulary_fuzzy" ON "vocabulary" USING gin ("term" gin_trgm_ops);