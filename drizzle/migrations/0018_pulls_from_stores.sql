CREATE TABLE "cloud_audits" (
	"workspace_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "cloud_audits_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"connection_id" bigint NOT NULL,
	"state" smallint NOT NULL,
	"report" jsonb,
	"trouble" text,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	CONSTRAINT "cloud_audits_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "cloud_pull_pages" (
	"workspace_id" bigint NOT NULL,
	"pull_id" bigint NOT NULL,
	"number" integer NOT NULL,
	"cursor_hash" "bytea" NOT NULL,
	"payload_id" bigint,
	"rows" integer NOT NULL,
	"bytes" integer NOT NULL,
	CONSTRAINT "cloud_pull_pages_workspace_id_pull_id_number_pk" PRIMARY KEY("workspace_id","pull_id","number")
);
--> statement-breakpoint
CREATE TABLE "cloud_pulls" (
	"workspace_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "cloud_pulls_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"connection_id" bigint NOT NULL,
	"state" smallint NOT NULL,
	"since" timestamp with time zone,
	"until" timestamp with time zone,
	"place" text,
	"pages" integer DEFAULT 0 NOT NULL,
	"rows" bigint DEFAULT 0 NOT NULL,
	"bytes" bigint DEFAULT 0 NOT NULL,
	"max_pages" integer NOT NULL,
	"max_bytes" bigint NOT NULL,
	"run" integer DEFAULT 1 NOT NULL,
	"job_id" text,
	"trouble" text,
	"paused_until" timestamp with time zone,
	"pauses" integer DEFAULT 0 NOT NULL,
	"silent_since" timestamp with time zone,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	CONSTRAINT "cloud_pulls_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "cloud_stores" (
	"workspace_id" bigint NOT NULL,
	"connection_id" bigint NOT NULL,
	"base_url" text NOT NULL,
	"path_template" text NOT NULL,
	"auth" smallint NOT NULL,
	"key" "bytea" NOT NULL,
	"page_size" integer NOT NULL,
	"since_name" text,
	"until_name" text,
	"time_format" smallint NOT NULL,
	"query" jsonb NOT NULL,
	"max_pages" integer NOT NULL,
	"max_bytes" bigint NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "cloud_stores_workspace_id_connection_id_pk" PRIMARY KEY("workspace_id","connection_id")
);
--> statement-breakpoint
CREATE INDEX "cloud_audits_connection" ON "cloud_audits" USING btree ("workspace_id","connection_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "cloud_pull_pages_cursor" ON "cloud_pull_pages" USING btree ("workspace_id","pull_id","cursor_hash");--> statement-breakpoint
CREATE INDEX "cloud_pulls_connection" ON "cloud_pulls" USING btree ("workspace_id","connection_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "cloud_pulls_open" ON "cloud_pulls" USING btree ("workspace_id","connection_id") WHERE "cloud_pulls"."state" in (0, 1, 2, 3);--> statement-breakpoint
CREATE INDEX "cloud_messages_pulled" ON "cloud_messages" USING btree ("workspace_id","payload_id") WHERE "cloud_messages"."provenance" = 3;