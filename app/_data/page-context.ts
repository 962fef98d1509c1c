import { randomUUID } from "node:crypto";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { requestAddress } from "#app/_api/request-address.ts";
import { findContext } from "#lib/auth/find-context.ts";
import type { Context } from "#lib/context/context.ts";
import { createPublicContext } from "#lib/context/public-context.ts";

/**
 * Who looks at the page, and inside which workspace; asked once a render. Sends strangers to the sign-in.
 * A page still checks what it shows: every read takes this context.
 */
export const pageContext = cache(async (): Promise<Context> => {
  const sent = await headers();
  const base = createPublicContext({ requestId: randomUUID(), address: requestAddress(sent) });
  return (await findContext(base, sent)) ?? redirect("/sign-in");
});
