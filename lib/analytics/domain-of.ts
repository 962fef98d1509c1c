import { getDomain, getHostname } from "tldts";

/** The registrable domain of an address (`youtube.com` for `https://m.youtube.com/…`), its host where it has none. */
export function domainOf(address: string): string {
  return getDomain(address) ?? getHostname(address) ?? address.toLowerCase();
}
