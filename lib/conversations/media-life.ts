/** How long an id that a webhook brings is good for, in milliseconds: seven days, as Meta's page on media says. */
export const mediaLife = 7 * 24 * 3_600_000;
