/** What marks the webhook that a person sends to the own address to try it: no account and no number of Meta has these. */
export const ownTest = { account: "0", number: "0" } as const;
