import { route } from "#app/_api/route.ts";
import { searchInput, searchResult } from "#lib/search/schemas.ts";
import { searchMessages } from "#lib/search/search-messages.ts";

export const POST = route({
  auth: "viewer",
  summary: "Search messages",
  body: searchInput,
  response: searchResult,
  handler: ({ ctx, body }) => searchMessages(ctx, body),
});
