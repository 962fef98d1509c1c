CREATE TABLE "cloud_contacts" (
	"workspace_id" bigint NOT NULL,
	"connection_id" bigint NOT NULL,
	"phone" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "cloud_contacts_workspace_id_connection_id_phone_pk" PRIMARY KEY("workspace_id","connection_id","phone")
);
