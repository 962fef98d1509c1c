import { AppError } from "#lib/runtime/errors.ts";
import { checkUrl } from "../outbound/check-url.ts";
import { resolvePublic } from "../outbound/resolve-public.ts";
import { isMetaHost, metaHasNoList } from "./is-meta-host.ts";

/**
 * Whether a store may be there: not at Meta, not in a private network. A name that cannot be resolved now may be there
 * later: each call checks again.
 * @throws AppError `validation` with the field `baseUrl`
 */
export async function checkStoreUrl(given: string): Promise<URL> {
  try {
    const url = checkUrl(given);
    if (isMetaHost(url)) throw new AppError("validation", metaHasNoList);
    if (url.search || url.hash) throw new AppError("validation", "Enter what follows a ? as further query.");
    await resolvePublic(url).catch((error: unknown) => {
      if (error instanceof AppError && error.code === "network") return;
      throw error;
    });
    return url;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "validation") throw error;
    throw new AppError("validation", error.message, { fields: { baseUrl: [error.message] } });
  }
}
