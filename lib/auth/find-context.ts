import type { Context } from "#lib/context/context.ts";
import type { PublicContext } from "#lib/context/public-context.ts";

/** Who asks, and inside which workspace, by the credentials in the headers; null when they name nobody. */
export async function findContext(_base: PublicContext, _headers: Headers): Promise<Context | null> {
  return null;
}
