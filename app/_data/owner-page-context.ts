import { notFound } from "next/navigation";
import type { Context } from "#lib/context/context.ts";
import { pageContext } from "./page-context.ts";

/** As `pageContext`, for pages that only owners have: for others there is nothing at the address. */
export async function ownerPageContext(): Promise<Context> {
  const ctx = await pageContext();
  return ctx.role === "owner" ? ctx : notFound();
}
