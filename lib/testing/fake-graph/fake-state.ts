import type { FakeMessage } from "./create-store.ts";
import type { Switches } from "./switches.ts";

/** What a person enters to connect to the fake. */
export type FakeAccount = {
  accessToken: string;
  phoneNumberId: string;
  displayPhoneNumber: string;
  wabaId: string;
  appId: string;
  appSecret: string;
};

export type FakeCustomer = { phone: string; name: string; userId: string };
export type FakeFile = { mimeType: string; bytes: Buffer; sha256: Buffer; since: Date };
/** One call as it came: `path` begins with the version and has no query. */
export type FakeCall = { method: string; path: string; query: URLSearchParams; status: number; at: Date };

export type FakeState = {
  /** Where it listens. */
  url: string;
  account: FakeAccount;
  switches: Switches;
  customers: FakeCustomer[];
  /** Oldest first. */
  messages: FakeMessage[];
  files: Map<string, FakeFile>;
  /** Where webhooks go; null until somebody has entered it. */
  callbackUrl: string | null;
  isSubscribed: boolean;
  isOnBusinessApp: boolean;
  onboardedAt: Date;
  /** Kinds of smb_app_data that were asked for: each is given once. */
  synced: Set<string>;
  calls: FakeCall[];
  /** Webhooks on their way. */
  sending: Set<Promise<unknown>>;
  now: () => Date;
};
