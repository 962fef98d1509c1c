import { expect, test } from "vitest";
import { cursorHash } from "./cursor-hash.ts";
import { nextPlace } from "./next-place.ts";
import { requestUrl } from "./request-url.ts";
import { usualStore } from "./store-settings.ts";

const url = new URL("https://store.example/v25.0/7/messages?limit=100");
const from = { url, place: null, rows: 100 };
const at = (paging: unknown, given: Partial<Parameters<typeof nextPlace>[1]> = {}) =>
  nextPlace({ data: [], paging }, { ...from, ...given });

test("an address goes before a cursor, and none ends a store that gives addresses", () => {
  const next = "https://store.example/v25.0/7/messages?after=b&limit=100";
  expect(at({ next, cursors: { after: "b" } })).toEqual({ place: `next ${next}` });
  expect(at({ next: null, cursors: { after: "b" } })).toEqual({ place: null });
  expect(at({ cursors: { after: "c" } }, { place: `next ${next}` })).toEqual({ place: null });
});

test("a cursor alone is followed until there is none, or the same comes for an empty page", () => {
  expect(at({ cursors: { after: "b" } })).toEqual({ place: "after b" });
  expect(at({ cursors: { after: "b" } }, { rows: 0 })).toEqual({ place: "after b" });
  expect(at({ cursors: { after: "b" } }, { rows: 0, place: "after b" })).toEqual({ place: null });
  expect(at({ cursors: { after: null } })).toEqual({ place: null });
  expect(at(undefined)).toEqual({ place: null });
});

test.each([
  ["https://elsewhere.example/v25.0/7/messages?after=b", "elsewhere.example"],
  ["http://store.example/v25.0/7/messages?after=b", "store.example"],
  ["https://store.example:8443/x", "store.example:8443"],
  ["https://someone@store.example/x", "store.example"],
])("the address %s of another place is refused", (next, refusedHost) => {
  expect(at({ next })).toEqual({ refusedHost });
});

test("a key in an address is not kept", () => {
  expect(at({ next: "/v25.0/7/messages?access_token=secret&after=b" })).toEqual({
    place: "next https://store.example/v25.0/7/messages?after=b",
  });
});

test("the same cursor in another address is the same", () => {
  const [one, other] = ["after=b&t=1", "t=2&after=b"].map((query) =>
    cursorHash(`next https://store.example/m?${query}`),
  );
  expect(one).toEqual(other);
  expect(one).toEqual(cursorHash("after b"));
  expect(one).not.toEqual(cursorHash(null));
});

test("the address of a page has the path, the range and the rest of the query", () => {
  const settings = { ...usualStore, baseUrl: "https://store.example/meta/", query: { fields: "kapso(direction)" } };
  const range = { since: new Date("2026-03-01T00:00:00Z"), until: new Date("2026-04-01T00:00:00Z") };
  const asked = { settings, version: "v25.0", phoneNumberId: "7", ...range, place: "after b=" };
  expect(requestUrl(asked).href).toBe(
    "https://store.example/meta/v25.0/7/messages?fields=kapso%28direction%29&limit=100&since=2026-03-01T00%3A00%3A00.000Z&until=2026-04-01T00%3A00%3A00.000Z&after=b%3D",
  );
  const inSeconds = { ...asked, settings: { ...settings, timeFormat: "unix" as const, untilName: null } };
  expect(requestUrl(inSeconds).searchParams.get("since")).toBe("1772323200");
  expect(requestUrl(inSeconds).searchParams.get("until")).toBeNull();
});
