import { expect, test } from "vitest";
import { createZoneClock } from "./zone-clock.ts";

function read(zone: string, local: string) {
  const { sentAtMs, clockNight } = createZoneClock(zone)(Date.parse(`${local}Z`));
  return [new Date(sentAtMs).toISOString(), clockNight];
}

test.each([
  ["Europe/Madrid", "2024-01-15T12:00:00", "2024-01-15T11:00:00.000Z", null],
  ["Europe/Madrid", "2024-07-15T12:00:00", "2024-07-15T10:00:00.000Z", null],
  ["Europe/Madrid", "2024-03-31T01:59:59", "2024-03-31T00:59:59.000Z", null],
  ["Europe/Madrid", "2024-03-31T02:30:00", "2024-03-31T01:30:00.000Z", "gap"],
  ["Europe/Madrid", "2024-03-31T03:00:00", "2024-03-31T01:00:00.000Z", null],
  ["Europe/Madrid", "2024-10-27T01:59:59", "2024-10-26T23:59:59.000Z", null],
  ["Europe/Madrid", "2024-10-27T02:30:00", "2024-10-27T00:30:00.000Z", "overlap"],
  ["Europe/Madrid", "2024-10-27T03:00:00", "2024-10-27T02:00:00.000Z", null],
  ["America/New_York", "2023-11-05T01:15:00", "2023-11-05T05:15:00.000Z", "overlap"],
  ["America/New_York", "2023-03-12T02:15:00", "2023-03-12T07:15:00.000Z", "gap"],
  ["Australia/Lord_Howe", "2024-04-07T01:45:00", "2024-04-06T14:45:00.000Z", "overlap"],
  ["Australia/Lord_Howe", "2024-10-06T02:15:00", "2024-10-05T15:45:00.000Z", "gap"],
  ["Asia/Kathmandu", "2024-06-01T00:00:00", "2024-05-31T18:15:00.000Z", null],
  ["Pacific/Apia", "2011-12-31T10:00:00", "2011-12-30T20:00:00.000Z", null],
  ["UTC", "2024-02-29T23:59:59", "2024-02-29T23:59:59.000Z", null],
])("T41 %s reads %s as %s (%s)", (zone, local, instant, clockNight) => {
  expect(read(zone, local)).toEqual([instant, clockNight]);
});

test("every quarter of an hour of two years goes there and back", () => {
  for (const zone of ["Europe/Lisbon", "America/Sao_Paulo", "Africa/Casablanca", "Asia/Gaza"]) {
    const toInstant = createZoneClock(zone);
    const wall = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" });
    const start = Date.parse("2018-01-01T00:00:00Z");
    for (let at = start; at < start + 2 * 365 * 86_400_000; at += 900_000) {
      const { sentAtMs, clockNight } = toInstant(at);
      const back = wall.format(sentAtMs).replace(" ", "T");
      if (clockNight === "gap") expect(back).not.toBe(new Date(at).toISOString().slice(0, 19));
      else expect(back).toBe(new Date(at).toISOString().slice(0, 19));
    }
  }
});

test("D65 a time that the zone skipped is half past three, and keeps that it was skipped", () => {
  expect(read("Europe/Berlin", "2023-03-26T02:30:00")).toEqual(["2023-03-26T01:30:00.000Z", "gap"]);
});

test("D66 where the clock goes back within an hour that came twice, the hour came again", () => {
  const toInstant = createZoneClock("Europe/Berlin");
  const instants = ["01:50", "02:10", "02:50", "02:10", "02:20", "03:00"].map((time) => {
    const { sentAtMs } = toInstant(Date.parse(`2023-10-29T${time}:00Z`));
    return new Date(sentAtMs).toISOString().slice(11, 16);
  });
  expect(instants).toEqual(["23:50", "00:10", "00:50", "01:10", "01:20", "02:00"]);
});
