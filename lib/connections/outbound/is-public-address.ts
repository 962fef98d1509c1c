import { BlockList, isIP } from "node:net";

type Net = readonly [address: string, prefix: number];

/** RFC 6890 and the IANA registry of special IPv4 addresses, multicast and what is reserved. */
const specialV4: readonly Net[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];

/** The parts of 2000::/3 that do not lead to one public machine: protocol use, examples, tunnels that hold an IPv4. */
const specialV6: readonly Net[] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
];

const closedV4 = new BlockList();
for (const [address, prefix] of specialV4) closedV4.addSubnet(address, prefix, "ipv4");
const closedV6 = new BlockList();
for (const [address, prefix] of specialV6) closedV6.addSubnet(address, prefix, "ipv6");
const publicV6 = new BlockList();
publicV6.addSubnet("2000::", 3, "ipv6");

/**
 * Whether an IP address is one of the public internet. Of IPv6 only global unicast counts (RFC 4291), so loopback,
 * link-local, unique-local, multicast and every way of writing an IPv4 address inside an IPv6 one are not public.
 */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !closedV4.check(address, "ipv4");
  return family === 6 && publicV6.check(address, "ipv6") && !closedV6.check(address, "ipv6");
}
