import { cache } from "react";
import { findProfile } from "#lib/auth/find-profile.ts";
import { pageContext } from "./page-context.ts";

/** The zone in which instants are shown to whoever looks at the page; asked once a render. */
export const pageZone = cache(async (): Promise<string> => {
  const { zone } = await findProfile(await pageContext());
  return zone ?? "UTC";
});
