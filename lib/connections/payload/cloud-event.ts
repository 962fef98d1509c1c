/** Who someone is to Meta. Since April 2026 either of number and business-scoped id may be absent. */
export type CloudPerson = {
  /** Digits without +. */
  phone: string | null;
  /** Business-scoped id: `CC.` and up to 128 letters and digits. */
  userId: string | null;
  /** Name of the profile, where the payload brings it. */
  name: string | null;
};

/** The chat that something belongs to: with one person, or a group by its id. */
export type CloudChat = { person: CloudPerson; groupId: null } | { person: null; groupId: string };

export type CloudMedia = {
  id: string;
  mimeType: string | null;
  /** As sent: base64 or hexadecimal. */
  sha256: string | null;
};

/** Kinds of record that such a message can be: a part of the kinds that exports have, and what is none of them. */
export type CloudKind =
  | "text"
  | "image"
  | "video"
  | "audio"
  | "voice"
  | "sticker"
  | "document"
  | "contact"
  | "location"
  | "call"
  | "media"
  | "notice"
  | "other";

/** What a message says. */
export type CloudContent = {
  kind: CloudKind;
  /** What the person wrote or chose: a body, a caption, the title of a button; '' for none. */
  text: string;
  /** Name of the file, where the payload tells it. */
  attachment: string | null;
  details: Record<string, unknown> | null;
  media: CloudMedia | null;
  /** Its words or file are not in this payload; another one may bring them. */
  isPlaceholder: boolean;
};

/** What it answers to, whether it was passed on, and the advertisement it came from. */
export type CloudContext = {
  /** Meta's id of the quoted message; it need not be known here. */
  quotedWamid: string | null;
  isForwarded: boolean;
  isForwardedOften: boolean;
};

type Placed = {
  /** Meta's id of the message: holds a number in clear. */
  wamid: string;
  /** Milliseconds since 1970; null where it cannot be read. */
  sentAtMs: number | null;
  chat: CloudChat;
  sender: CloudPerson;
  /** The business wrote it. */
  isOutgoing: boolean;
  /** Type as Meta names it. */
  type: string;
  source: CloudSource;
  /** Place among messages of its second in the history, ascending in time; null elsewhere. */
  tie: number | null;
};

export type CloudSource = "live" | "echo" | "history" | "pull";

export type CloudMessage = Placed & { event: "message"; content: CloudContent; context: CloudContext | null };
export type CloudEdit = Placed & { event: "edit"; targetWamid: string; content: CloudContent };
export type CloudRevoke = Placed & { event: "revoke"; targetWamid: string };
/** `emoji` null takes the reaction back. */
export type CloudReaction = Placed & { event: "reaction"; targetWamid: string; emoji: string | null };

export type CloudStatus = {
  event: "status";
  /** Of a call of the business: it rings, or was taken or declined. */
  isCall: boolean;
  wamid: string;
  status: string;
  atMs: number | null;
  chat: CloudChat | null;
  /** Who of a group it is about: digits or business-scoped id; '' in a chat with one person. */
  participant: string;
  errors: CloudError[];
};

export type CloudError = { code: number | null; title: string | null; details: string | null };

/** A part of the history that coexistence sends. `progress` 0..100. */
export type CloudHistoryChunk = {
  event: "history";
  phase: number | null;
  chunkOrder: number | null;
  progress: number | null;
  /** The owner of the number chose not to share it. */
  isDeclined: boolean;
};

/** A person of the address book of the WhatsApp Business app, or one whose ids have changed. */
export type CloudContact = { event: "contact"; person: CloudPerson; isRemoved: boolean };
export type CloudIdentity = { event: "identity"; previous: CloudPerson; current: CloudPerson };
export type CloudGroup = { event: "group"; groupId: string; subject: string | null };
/** News of the account: its name as Meta writes it, such as PARTNER_REMOVED, and the reason where one is given. */
export type CloudAccount = { event: "account"; name: string; reason: string | null };

export type CloudEvent =
  | CloudMessage
  | CloudEdit
  | CloudRevoke
  | CloudReaction
  | CloudStatus
  | CloudHistoryChunk
  | CloudContact
  | CloudIdentity
  | CloudGroup
  | CloudAccount;

/** One change of one entry: everything in it is about one number, or about none. */
export type CloudChange = {
  field: string;
  /** Null for news of the account, which name no number. */
  phoneNumberId: string | null;
  displayPhoneNumber: string | null;
  wabaId: string | null;
  /** The dashboard's own example: to be shown as a test and kept out of the data. */
  isTest: boolean;
  /** The test that a person sends from here: it says nothing of Meta. */
  isOwnTest: boolean;
  events: CloudEvent[];
};

/** Something that could not be read. `path` tells where, never what. */
export type CloudProblem = { path: string; reason: string };

export type CloudPayload = { changes: CloudChange[]; problems: CloudProblem[] };
