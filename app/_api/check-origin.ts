import { trustedOrigins } from "#lib/auth/trusted-origins.ts";
import { AppError } from "#lib/runtime/errors.ts";

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses a change that another site's page sends with the person's cookie. Calls with an Authorization header
 * carry no cookie's rights and need no origin.
 * @throws AppError `forbidden`
 */
export function checkOrigin(request: Request): void {
  if (safeMethods.has(request.method) || request.headers.has("authorization")) return;
  const origin = request.headers.get("origin");
  if (origin === null ? request.headers.has("cookie") : !trustedOrigins().includes(origin)) {
    throw new AppError("forbidden", "This request does not come from a page of this instance.");
  }
}
