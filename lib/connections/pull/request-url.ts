import type { StoreSettings } from "./store-settings.ts";

export type PageRequest = {
  settings: StoreSettings;
  version: string;
  phoneNumberId: string;
  since: Date | null;
  until: Date | null;
  /** As `nextPlace` gave it; null for the first page. */
  place: string | null;
};

/** The address of a page. */
export function requestUrl({ settings, version, phoneNumberId, since, until, place }: PageRequest): URL {
  if (place?.startsWith("next ")) return new URL(place.slice("next ".length));
  const { pathTemplate, pageSize, sinceName, untilName, timeFormat, query } = settings;
  const path = pathTemplate
    .replaceAll("{version}", encodeURIComponent(version))
    .replaceAll("{phone_number_id}", encodeURIComponent(phoneNumberId));
  const url = new URL(`${settings.baseUrl.replace(/\/+$/, "")}/${path.replace(/^\/+/, "")}`);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  url.searchParams.set("limit", String(pageSize));
  const inForm = (time: Date) =>
    timeFormat === "iso" ? time.toISOString() : String(Math.floor(time.getTime() / 1000));
  if (since && sinceName) url.searchParams.set(sinceName, inForm(since));
  if (until && untilName) url.searchParams.set(untilName, inForm(until));
  if (place?.startsWith("after ")) url.searchParams.set("after", place.slice("after ".length));
  return url;
}
