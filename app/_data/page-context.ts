import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { findContext } from "#lib/auth/find-context.ts";
import type { Context } from "#lib/context/context.ts";
import { publicPageContext } from "./public-page-context.ts";

/**
 * Who looks at the page, and inside which workspace; asked once a render. Sends strangers to the sign-in.
 * A page still checks what it shows: every read takes this context.
 */
export const pageContext = cache(async (): Promise<Context> => {
  const base = await publicPageContext();
  return (await findContext(base, await headers())) ?? redirect("/sign-in");
});
