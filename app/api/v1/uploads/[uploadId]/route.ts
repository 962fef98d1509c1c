import { z } from "zod";
import { route } from "#app/_api/route.ts";
import { deleteUpload } from "#lib/uploads/delete-upload.ts";
import { findUpload } from "#lib/uploads/find-upload.ts";
import { toUploadView, uploadView } from "../upload-view.ts";

const params = z.object({ uploadId: z.uuid() });

export const GET = route({
  summary: "How far an upload has come",
  auth: "editor",
  params,
  response: uploadView,
  handler: async ({ ctx, params: { uploadId } }) => toUploadView(await findUpload(ctx, uploadId)),
});

export const DELETE = route({
  summary: "Give up an upload; nothing of it remains",
  auth: "editor",
  params,
  handler: ({ ctx, params: { uploadId } }) => deleteUpload(ctx, uploadId),
});
