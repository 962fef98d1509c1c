import { FakeError } from "./fake-error.ts";
import type { FakeState } from "./fake-state.ts";

const limits = new Set([4, 17, 32, 613, 80007, 80008, 130429, 131056, 131057]);
const outages = new Set([1, 2, 131000, 131016, 133004]);

/**
 * The trouble that is switched on.
 * @throws FakeError
 */
export function makeTrouble(state: FakeState): void {
  const { switches } = state;
  const { errorCode } = switches;
  if (errorCode === null) return;
  if (switches.errorAfter > 0) {
    switches.errorAfter -= 1;
    return;
  }
  if (switches.errorTimes !== null) {
    switches.errorTimes -= 1;
    if (switches.errorTimes <= 0) switches.errorCode = null;
  }
  if (limits.has(errorCode)) {
    throw new FakeError(errorCode, "Request limit reached", { status: 429, subcode: 2446079, isTransient: true });
  }
  if (outages.has(errorCode)) throw new FakeError(errorCode, "An unexpected error", { status: 500, isTransient: true });
  if (errorCode === 190) {
    const text = "Error validating access token: Session has expired on Friday, 09-Jan-26 10:00:00 PST.";
    throw new FakeError(190, text, { status: 401, subcode: 463 });
  }
  const isPermission = errorCode === 10 || (errorCode >= 200 && errorCode <= 299);
  throw new FakeError(errorCode, isPermission ? "Permissions error" : "Switched on", {
    status: isPermission ? 403 : 400,
  });
}
