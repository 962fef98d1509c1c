import { config } from "#lib/runtime/config.ts";

const loopbackHosts = ["localhost", "127.0.0.1", "[::1]"];

/** Origins whose pages may change things with a session cookie. On a loopback address all its spellings are one. */
export function trustedOrigins(): string[] {
  const url = new URL(config().publicUrl);
  if (!loopbackHosts.includes(url.hostname)) return [url.origin];
  const port = url.port ? `:${url.port}` : "";
  return loopbackHosts.map((host) => `${url.protocol}//${host}${port}`);
}
