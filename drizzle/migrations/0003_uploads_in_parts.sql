CREATE TABLE "upload_parts" (
	"workspace_id" bigint NOT NULL,
	"upload_id" uuid NOT NULL,
	"start" bigint NOT NULL,
	"byte_size" bigint NOT NULL,
	"object_id" uuid NOT NULL,
	CONSTRAINT "upload_parts_workspace_id_upload_id_start_pk" PRIMARY KEY("workspace_id","upload_id","start")
);
--> statement-breakpoint
CREATE TABLE "uploads" (
	"workspace_id" bigint NOT NULL,
	"id" uuid NOT NULL,
	"created_by" text NOT NULL,
	"file_name" text NOT NULL,
	"file_modified_at" timestamp with time zone,
	"byte_size" bigint NOT NULL,
	"part_bytes" integer NOT NULL,
	"import_id" bigint,
	"is_duplicate" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "uploads_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE INDEX "upload_parts_object" ON "upload_parts" USING btree ("workspace_id","object_id");--> statement-breakpoint
CREATE INDEX "uploads_of_person" ON "uploads" USING btree ("workspace_id","created_by");--> statement-breakpoint
CREATE INDEX "uploads_expiry" ON "uploads" USING btree ("expires_at");