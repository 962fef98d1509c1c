import type { FakeState } from "./fake-state.ts";
import { sendExample } from "./send-example.ts";
import { shakeHands } from "./shake-hands.ts";
import { noTrouble, type Switches } from "./switches.ts";

/**
 * Does what the control page or a program asks: `do` is callback, send or switches. Of switches those that are not named
 * go back to no trouble.
 * @returns what came of it, in words
 */
export async function control(state: FakeState, given: Record<string, unknown>): Promise<string> {
  const text = (name: string) => (typeof given[name] === "string" ? given[name] : "");
  switch (given.do) {
    case "callback": {
      const isRight = await shakeHands(state, { callbackUrl: text("callbackUrl"), verifyToken: text("verifyToken") });
      return isRight ? "Webhooks go there from now on." : "The challenge did not come back: address or token is wrong.";
    }
    case "send": {
      if (!state.callbackUrl) return "Enter a callback address first.";
      const customer = Number(given.customer ?? 0);
      const status = await sendExample(state, { kind: text("kind"), text: text("text"), customer });
      return status === 200 ? "Sent and taken in." : `Sent, but answered with ${status}.`;
    }
    case "switches":
      Object.assign(state.switches, readSwitches(given));
      return "Set.";
    default:
      return "Unknown.";
  }
}

function readSwitches(given: Record<string, unknown>): Switches {
  const none = noTrouble();
  const read = Object.entries(none).map(([name, usual]) => {
    const value = given[name];
    if (typeof usual === "boolean") return [name, value === true || value === "true"];
    return [name, value === undefined || value === null || value === "" ? usual : Number(value)];
  });
  return Object.fromEntries(read) as Switches;
}
