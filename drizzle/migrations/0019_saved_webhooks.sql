CREATE TABLE "import_conversations" (
	"workspace_id" bigint NOT NULL,
	"import_id" bigint NOT NULL,
	"conversation_id" bigint NOT NULL,
	"is_new" boolean NOT NULL,
	"stored" bigint NOT NULL,
	CONSTRAINT "import_conversations_workspace_id_import_id_conversation_id_pk" PRIMARY KEY("workspace_id","import_id","conversation_id")
);
--> statement-breakpoint
DROP INDEX "imports_same_bytes";--> statement-breakpoint
ALTER TABLE "imports" ALTER COLUMN "conversation_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "imports" ALTER COLUMN "reading_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "zone" text;--> statement-breakpoint
CREATE INDEX "import_conversations_conversation" ON "import_conversations" USING btree ("workspace_id","conversation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "imports_same_bytes" ON "imports" USING btree ("workspace_id","sha256",coalesce("chat_name", '')) WHERE ("imports"."status" in (0, 1) or ("imports"."status" = 2 and "imports"."conversation_id" is not null)) and not "imports"."is_reread";