import { expect, test } from "vitest";
import { findSilence as find } from "./find-silence.ts";

const hourMs = 3_600_000;
const findSilence = (hours: Parameters<typeof find>[0], lastAt: Date | null, at: Date, zone = "UTC") =>
  find(hours, lastAt, at, zone);
/** A Tuesday. */
const now = new Date("2026-03-31T14:00:00Z");
const ago = (days: number, hours = 0) => new Date(now.getTime() - (days * 24 + hours) * hourMs);

/** Four webhooks an hour from 8 to 18 o'clock, on the days of the week given (0 is Sunday), for five weeks. */
function usualHours(days: number[], webhooks = 4) {
  const hours = [];
  for (let back = 35 * 24; back > 6; back--) {
    const at = ago(0, back);
    if (days.includes(at.getUTCDay()) && at.getUTCHours() >= 8 && at.getUTCHours() < 18) hours.push({ at, webhooks });
  }
  return hours;
}
const everyDay = usualHours([0, 1, 2, 3, 4, 5, 6]);
const workdays = usualHours([1, 2, 3, 4, 5]);

test("nothing for five hours of a Tuesday on which twenty use to come is unusual", () => {
  expect(findSilence(everyDay, ago(0, 5), now)).toEqual({ hours: 5, usual: 20 });
});

test("an hour without webhooks is not", () => {
  expect(findSilence(everyDay, ago(0, 1), now)).toBeNull();
});

test("a night that is quiet in every week is not", () => {
  expect(findSilence(everyDay, new Date("2026-03-31T18:00:00Z"), new Date("2026-04-01T06:00:00Z"))).toBeNull();
});

test("a Sunday is measured by Sundays: quiet where they always are, unusual where they never are", () => {
  const [last, sunday] = [new Date("2026-03-28T17:59:00Z"), new Date("2026-03-29T16:00:00Z")];
  expect(findSilence(workdays, last, sunday)).toBeNull();
  expect(findSilence(everyDay, last, sunday)).toEqual({ hours: 22, usual: 32 });
});

test("a connection that is younger than three weeks has no norm yet", () => {
  const young = everyDay.filter(({ at }) => at > ago(20));
  expect(findSilence(young, ago(0, 5), now)).toBeNull();
  expect(
    findSilence(
      everyDay.filter(({ at }) => at > ago(22)),
      ago(0, 5),
      now,
    ),
  ).not.toBeNull();
});

test("one week that was as quiet, such as a holiday, keeps the alarm still", () => {
  const holiday = everyDay.filter(({ at }) => at < ago(14, 8) || at > ago(13, 8));
  expect(findSilence(holiday, ago(0, 5), now)).toBeNull();
});

test("few webhooks are no norm, and without any there is nothing to miss", () => {
  expect(findSilence(usualHours([2], 1).slice(0, -4), ago(0, 4), now)).toBeNull();
  expect(findSilence([], ago(0, 5), now)).toBeNull();
  expect(findSilence(everyDay, null, now)).toBeNull();
});

test("quiet of many days is told in its whole length and measured by its last day", () => {
  expect(findSilence(everyDay, ago(6), now)).toEqual({ hours: 144, usual: 40 });
});

/** Six webhooks an hour from 9 to 18 o'clock in Madrid, on each day of the five weeks before. */
function madridHours(before: Date) {
  const hour = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Madrid", hour: "2-digit", hourCycle: "h23" });
  const hours = [];
  for (let back = 35 * 24; back > 0; back--) {
    const at = new Date(before.getTime() - back * hourMs);
    const local = Number(hour.format(at));
    if (local >= 9 && local < 18) hours.push({ at, webhooks: 6 });
  }
  return hours;
}

test("the morning after the clocks went back is not quiet before the shop opens", () => {
  const [evening, morning] = [new Date("2026-10-25T16:59:00Z"), new Date("2026-10-26T08:05:00Z")];
  const hours = madridHours(new Date("2026-10-25T17:00:00Z"));
  expect(findSilence(hours, evening, morning, "Europe/Madrid")).toBeNull();
  const later = new Date("2026-10-26T09:05:00Z");
  expect(findSilence(hours, evening, later, "Europe/Madrid")).toEqual({ hours: 16, usual: 6 });
});

test("the morning after they went forward is quiet once the first hour of the shop has passed, and not before", () => {
  const [evening, morning] = [new Date("2026-03-29T15:59:00Z"), new Date("2026-03-30T07:05:00Z")];
  const hours = madridHours(new Date("2026-03-29T16:00:00Z"));
  expect(findSilence(hours, evening, morning, "Europe/Madrid")).toBeNull();
  const later = new Date("2026-03-30T08:05:00Z");
  expect(findSilence(hours, evening, later, "Europe/Madrid")).toEqual({ hours: 16, usual: 6 });
});
