import { z } from "zod";
import { route } from "#app/_api/route.ts";
import { storePart } from "#lib/uploads/store-part.ts";
import { toUploadView, uploadView } from "../../upload-view.ts";

export const PUT = route({
  summary: "Send the part of an upload that begins at an offset; the same part again changes nothing",
  auth: "editor",
  params: z.object({ uploadId: z.uuid() }),
  query: z.object({ offset: z.coerce.number().int().nonnegative() }),
  body: "raw",
  response: uploadView,
  handler: async ({ ctx, params: { uploadId }, query: { offset }, body, request }) => {
    const length = request.headers.get("content-length");
    const announcedBytes = length ? Number(length) : undefined;
    const stream = body ?? new Blob([]).stream();
    return toUploadView(await storePart(ctx, { uploadId, offset, stream, announcedBytes }));
  },
});
