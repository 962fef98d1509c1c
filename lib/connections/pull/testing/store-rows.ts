import { businessNumber, customer, noon } from "../../fixtures/webhook.ts";

type Row = Record<string, unknown>;

const business = businessNumber.display_phone_number.replace(/\D/g, "");

/** Messages that a store has of the number of the fixtures, with three customers, a second apart, oldest first. */
export function storeRows(count: number): Row[] {
  return Array.from({ length: count }, (_, at) => {
    const other = String(Number(customer.phone) + (at % 3));
    const isOutgoing = at % 4 === 3;
    return {
      id: `wamid.STORE${at}`,
      timestamp: String(noon + at),
      type: "text",
      text: { body: `Message number ${at}` },
      from: isOutgoing ? business : other,
      to: isOutgoing ? other : business,
    };
  });
}

/** The rows in pages of so many; a cursor is the number of a page. */
export function pageAnswer(pages: readonly (readonly Row[])[], url: URL, next: (page: number) => number | null) {
  const page = Number(url.searchParams.get("after") ?? 0);
  const following = next(page);
  return {
    body: { data: pages[page] ?? [], paging: { cursors: { after: following === null ? null : String(following) } } },
  };
}
