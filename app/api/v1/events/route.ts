import { route } from "#app/_api/route.ts";
import { findContext } from "#lib/auth/find-context.ts";
import { openEventStream } from "#lib/live/open-event-stream.ts";

export const GET = route({
  summary: "Hear of changes in the workspace, as server-sent events",
  auth: "viewer",
  produces: "text/event-stream",
  handler: async ({ ctx, request }) => {
    const isAllowed = async () => (await findContext(ctx, request.headers))?.workspaceId === ctx.workspaceId;
    return new Response(openEventStream(ctx, isAllowed), {
      headers: {
        "content-type": "text/event-stream",
        "cache-control": "no-cache, no-transform",
        "x-accel-buffering": "no",
      },
    });
  },
});
