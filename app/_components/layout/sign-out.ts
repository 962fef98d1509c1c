import { callApi } from "#app/_components/forms/call-api.ts";

/** Ends the session and leaves for the sign-in, with nothing of the workspace kept in the page. */
export async function signOut(): Promise<void> {
  await callApi("POST", "/api/auth/sign-out", {});
  location.assign("/sign-in");
}
