import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { AppError } from "#lib/runtime/errors.ts";
import { isAllowedHost } from "./is-allowed-host.ts";
import { isPublicAddress } from "./is-public-address.ts";

export type Address = { address: string; family: number };
/** Turns a name into addresses; rejects when there are none. */
export type Resolve = (name: string) => Promise<Address[]>;

const loopbackName = /^(.+\.)?localhost\.?$/;
const resolveWithSystem: Resolve = (name) => lookup(name, { all: true, order: "verbatim" });

/**
 * The addresses that a host has now, all of them public unless the operator allows the host. Only these may be connected
 * to: the name may lead elsewhere a moment later.
 * @throws AppError `validation` for a private address, `network` for a name that leads nowhere
 */
export async function resolvePublic(url: URL, resolve: Resolve = resolveWithSystem): Promise<Address[]> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const family = isIP(host);
  // RFC 6761: such a name always means this machine, whether or not its resolver says so.
  const addresses = loopbackName.test(host)
    ? [{ address: "127.0.0.1", family: 4 }]
    : family
      ? [{ address: host, family }]
      : await resolve(host).catch((cause: unknown) => unknown(cause));
  if (addresses.length === 0) unknown(undefined);
  if (isAllowedHost(url) || addresses.every(({ address }) => isPublicAddress(address))) return addresses;
  throw new AppError(
    "validation",
    "This address leads into a private network. The operator can allow the host with PARLANCE_ALLOW_PRIVATE_HOSTS.",
  );
}

function unknown(cause: unknown): never {
  throw new AppError("network", "The name of the host was not found.", { cause });
}
