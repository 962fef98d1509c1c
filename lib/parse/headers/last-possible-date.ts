const msPerDay = 86_400_000;

/**
 * The last date that a message of now can carry anywhere on earth, as year * 512 + month * 32 + day: the day after.
 * @param today `YYYY-MM-DD`; null leaves every date possible
 */
export function lastPossibleDate(today: string | null): number {
  if (today === null) return Number.POSITIVE_INFINITY;
  const tomorrow = new Date(Date.parse(`${today}T00:00:00Z`) + msPerDay);
  return tomorrow.getUTCFullYear() * 512 + (tomorrow.getUTCMonth() + 1) * 32 + tomorrow.getUTCDate();
}
