import { z } from "zod";
import { route } from "#app/_api/route.ts";
import { beginUpload } from "#lib/uploads/begin-upload.ts";
import { listUploads } from "#lib/uploads/list-uploads.ts";
import { toUploadView, uploadView } from "./upload-view.ts";

const maxNameLength = 1_000;

export const GET = route({
  summary: "List the person's own unfinished uploads, the newest first",
  auth: "editor",
  response: z.object({ uploads: z.array(uploadView) }),
  handler: async ({ ctx }) => ({ uploads: (await listUploads(ctx)).map(toUploadView) }),
});

export const POST = route({
  summary: "Begin an upload in parts, which can be gone on with after a broken connection",
  auth: "editor",
  body: z.object({
    // What a database cannot hold as text is left out.
    name: z.string().transform((name) => name.toWellFormed().replaceAll("\0", "").slice(0, maxNameLength)),
    size: z.number().int().nonnegative(),
    modifiedAt: z.iso.datetime().optional(),
  }),
  response: uploadView,
  status: 201,
  rateLimit: { name: "upload", max: 240, windowSeconds: 60 },
  handler: async ({ ctx, body: { name, size, modifiedAt } }) => {
    const fileModifiedAt = modifiedAt ? new Date(modifiedAt) : null;
    return toUploadView(await beginUpload(ctx, { fileName: name, byteSize: size, fileModifiedAt }));
  },
});
