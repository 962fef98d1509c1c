/** Writes where one reads into the address, so that a reload and the way back lead there again. */
export function rememberPlace(seq: number): void {
  const address = new URL(location.href);
  address.search = `?at=${seq}`;
  history.replaceState(history.state, "", address);
}
