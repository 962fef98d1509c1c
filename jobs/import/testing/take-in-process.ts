// Takes a file in by parts as the web server does, in a process of its own, to be killed:
// `node take-in-process.ts WORKSPACE_ID USER_ID UPLOAD_ID FILE`. It goes on where the upload stands.
import { open } from "node:fs/promises";
import { createJobContext } from "#lib/context/job-context.ts";
import { closeDatabase } from "#lib/db/client.ts";
import { findUpload } from "#lib/uploads/find-upload.ts";
import { importUpload } from "#lib/uploads/import-upload.ts";
import { storePart } from "#lib/uploads/store-part.ts";

const [workspaceId = "0", userId = "", uploadId = "", file = ""] = process.argv.slice(2);
const ctx = {
  ...createJobContext({ jobId: "take-in-process", queue: "none", workspaceId: Number(workspaceId) }),
  actor: { kind: "user", id: userId, email: "web@example.org", isOperator: false },
} as const;
process.send?.("started");
const handle = await open(file);
for (
  let upload = await findUpload(ctx, uploadId);
  upload.importId === null && upload.receivedBytes < upload.byteSize;
) {
  const offset = upload.receivedBytes;
  const stream = handle.createReadStream({ start: offset, end: offset + upload.partBytes - 1, autoClose: false });
  upload = await storePart(ctx, { uploadId, offset, stream });
}
await importUpload(ctx, { uploadId, zone: "Europe/Madrid" });
await handle.close();
await closeDatabase();
process.exit(0);
