/** What can be made to go wrong at the fake Graph. All off, it behaves as Meta does on a good day. */
export type Switches = {
  /** Calls are answered with this error of Meta (190, 4, 80007, 2, 368 …); null for none. */
  errorCode: number | null;
  /** So many calls succeed before the error begins. */
  errorAfter: number;
  /** So many calls fail, then all is well; null: until switched off. */
  errorTimes: number | null;
  /** Seconds in Retry-After of a failed call; null leaves the header out. */
  retryAfter: number | null;
  /** Percent in X-App-Usage and X-Business-Use-Case-Usage; null leaves them out. */
  usagePercent: number | null;
  /** Minutes until access is regained, in X-Business-Use-Case-Usage. */
  regainMinutes: number;
  /** Calls are answered with HTML under HTTP 200. */
  html: boolean;
  /** Milliseconds before each answer. */
  delayMs: number;
  /** Calls without appsecret_proof are refused. */
  demandsProof: boolean;
  /** debug_token calls the token expired. */
  tokenExpired: boolean;
  /** Ids of media have expired (100/33). */
  mediaExpired: boolean;
  /** Addresses of media have expired (404); ids have not. */
  mediaUrlsExpired: boolean;
  /** Files arrive with another last byte. */
  mediaDamaged: boolean;
  /** Files break off half-way. */
  mediaTruncated: boolean;
  /** Webhooks are sent twice. */
  duplicate: boolean;
  /** Chunks of the history come in their order instead of shuffled. */
  historyInOrder: boolean;
  historyDeclined: boolean;
  /** The history is promised and never comes. */
  historySilent: boolean;
  /** Every second page of the store is empty, though more follow. */
  emptyPages: boolean;
  /** The store gives the same cursor again and again. */
  repeatCursor: boolean;
  /** Fields that Meta added lately are not known to this version. */
  oldFields: boolean;
};

export function noTrouble(): Switches {
  return {
    errorCode: null,
    errorAfter: 0,
    errorTimes: null,
    retryAfter: null,
    usagePercent: null,
    regainMinutes: 0,
    html: false,
    delayMs: 0,
    demandsProof: false,
    tokenExpired: false,
    mediaExpired: false,
    mediaUrlsExpired: false,
    mediaDamaged: false,
    mediaTruncated: false,
    duplicate: false,
    historyInOrder: false,
    historyDeclined: false,
    historySilent: false,
    emptyPages: false,
    repeatCursor: false,
    oldFields: false,
  };
}
