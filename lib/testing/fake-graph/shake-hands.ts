import { randomBytes } from "node:crypto";
import type { FakeState } from "./fake-state.ts";

/**
 * What Meta does when somebody enters a callback address: it asks there with the verify token, and keeps the address
 * when its challenge comes back.
 */
export async function shakeHands(
  state: FakeState,
  given: { callbackUrl: string; verifyToken: string },
): Promise<boolean> {
  const url = new URL(given.callbackUrl);
  const challenge = randomBytes(8).toString("hex");
  url.searchParams.set("hub.mode", "subscribe");
  url.searchParams.set("hub.verify_token", given.verifyToken);
  url.searchParams.set("hub.challenge", challenge);
  const answer = await fetch(url).catch(() => null);
  if ((await answer?.text()) !== challenge) return false;
  state.callbackUrl = given.callbackUrl;
  return true;
}
