import { config } from "#lib/runtime/config.ts";

/**
 * Whether PARLANCE_ALLOW_PRIVATE_HOSTS names the host of an address, by itself or with its port. IPv6 addresses stand
 * in brackets there, as in a URL.
 */
export function isAllowedHost(url: URL): boolean {
  const names = (config().PARLANCE_ALLOW_PRIVATE_HOSTS ?? "").toLowerCase().split(",");
  const port = url.port || (url.protocol === "http:" ? "80" : "443");
  const host = url.hostname.replace(/\.$/, "");
  return names.some((name) => name.trim() === host || name.trim() === `${host}:${port}`);
}
