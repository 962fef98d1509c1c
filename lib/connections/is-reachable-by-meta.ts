/** Whether Meta would call such an address: https, and a name that is not of this machine or of a local network. */
export function isReachableByMeta(publicUrl: string): boolean {
  const { protocol, hostname } = new URL(publicUrl);
  const isLocal = !hostname.includes(".") || /\.(local|localhost|internal|home|lan)$/.test(hostname);
  const isPrivate = /^(10|127|192\.168|172\.(1[6-9]|2\d|3[01])|169\.254)\./.test(hostname);
  return protocol === "https:" && !isLocal && !isPrivate;
}
