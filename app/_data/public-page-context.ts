import { randomUUID } from "node:crypto";
import { headers } from "next/headers";
import { cache } from "react";
import { requestAddress } from "#app/_api/request-address.ts";
import { createPublicContext, type PublicContext } from "#lib/context/public-context.ts";

/** What is known of who looks at a page before they have signed in; made once a render. */
export const publicPageContext = cache(async (): Promise<PublicContext> => {
  const address = requestAddress(await headers());
  return createPublicContext({ requestId: randomUUID(), address });
});
