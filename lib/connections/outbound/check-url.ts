import { AppError } from "#lib/runtime/errors.ts";
import { isAllowedHost } from "./is-allowed-host.ts";

/**
 * An address that may be asked for at all: https, or http to a host that the operator allows, and without a name and
 * password in it. What its name leads to is checked later, when it is resolved.
 * @throws AppError `validation`
 */
export function checkUrl(given: string): URL {
  const url = URL.canParse(given) ? new URL(given) : null;
  if (!url) throw refused("This is not a web address.");
  if (url.username || url.password) throw refused("The address must not hold a name or a password.");
  if (url.protocol === "https:" || (url.protocol === "http:" && isAllowedHost(url))) return url;
  throw refused("The address must begin with https://.");
}

function refused(message: string): AppError {
  return new AppError("validation", message);
}
