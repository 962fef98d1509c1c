import { describe, expect, test } from "vitest";
import { readChatText } from "#lib/testing/read-chat-text.ts";

async function profileOf(...headers: string[]) {
  const { profile } = await readChatText(headers.map((header) => `${header}hi\n`).join(""));
  return profile;
}

describe("the date order is decided over the whole file", () => {
  test("a first number above 12 in the last line decides for all", async () => {
    const early = Array.from({ length: 12 }, (_, at) => `${at + 1}/3/22, 10:00 - Ann: `);
    const { profile, records } = await readChatText(
      [...early, "13/3/22, 10:00 - Ann: "].map((line) => `${line}x\n`).join(""),
    );
    expect(profile).toMatchObject({
      dateOrder: "dmy",
      ambiguous: false,
      dateOrderProof: "line 13 has 13 as its first number",
    });
    expect(records[1]?.localAt).toBe("2022-03-02T10:00:00");
  });

  test("a second number above 12 has the month first", async () => {
    expect(await profileOf("3/7/22, 10:00 - Ann: ", "3/28/22, 10:00 - Ann: ")).toMatchObject({
      dateOrder: "mdy",
      ambiguous: false,
    });
  });

  test("D63 a year of four digits in front is always followed by the month", async () => {
    expect(await profileOf("2023/04/03, 21:05 - Ann: ")).toMatchObject({
      dateOrder: "ymd",
      ambiguous: false,
      firstLocalAt: "2023-04-03T21:05:00",
    });
  });

  test("D64 dashes have the day first", async () => {
    expect(await profileOf("03-04-23 21:05 - Ann: ")).toMatchObject({ dateOrder: "dmy", ambiguous: false });
  });

  test("D62 the date in the name of an attached file decides", async () => {
    const { profile } = await readChatText("03/04/23, 21:05 - Ann: IMG-20230403-WA0001.jpg (file attached)\n");
    expect(profile).toMatchObject({ dateOrder: "dmy", ambiguous: false });
    expect(profile.dateOrderProof).toContain("line 1");
  });

  test("time running forwards decides when the other way it would jump back again and again", async () => {
    const days = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((month) => [
      `3/${month}/22, 10:00 - Ann: `,
      `9/${month}/22, 10:00 - Ann: `,
    ]);
    expect(await profileOf(...days)).toMatchObject({ dateOrder: "dmy", ambiguous: false });
  });

  const assumed: [string, string, string][] = [
    ["D60", "3/4/23, 9:05 PM - Ann: ", "mdy"],
    ["D61", "03/04/23, 9:05 pm - Ann: ", "dmy"],
    ["/ yyyy padded 24 h", "03/04/2023, 21:05 - Ann: ", "dmy"],
    ["/ yy unpadded 24 h, comma", "3/4/23, 21:05 - Ann: ", "mdy"],
    ["iOS yy unpadded 24 h", "[3/4/23, 21:05:00] Ann: ", "mdy"],
    ["yyyy unpadded AM/PM", "3/4/2023, 9:05 PM - Ann: ", "mdy"],
  ];
  test.each(assumed)("T36 %s is an assumption, said to be one, with the dates of both", async (_, header, order) => {
    const profile = await profileOf(header);
    expect(profile).toMatchObject({ dateOrder: order, ambiguous: true });
    const dates = { dmy: "2023-04-03T21:05:00", mdy: "2023-03-04T21:05:00" };
    expect(profile.firstLocalAt).toBe(order === "dmy" ? dates.dmy : dates.mdy);
    expect(profile.otherOrder?.firstLocalAt).toBe(order === "dmy" ? dates.mdy : dates.dmy);
  });

  test("a proved order still tells what the other one would mean", async () => {
    const content = "3/4/23, 9:05 PM - Ann: a\n3/14/23, 9:05 PM - Bob: b\n3/5/23, 9:06 PM - Bob: b\n";
    const { profile } = await readChatText(content);
    expect(profile).toMatchObject({ dateOrder: "mdy", ambiguous: false, firstLocalAt: "2023-03-04T21:05:00" });
    const dates = { firstLocalAt: "2023-04-03T21:05:00", lastLocalAt: "2023-05-03T21:06:00" };
    expect(profile.otherOrder).toEqual({ dateOrder: "dmy", ...dates, impossible: 1 });
  });

  test.each([
    ["no date exists under it", "4/14/23, 9:05 PM - Ann: a\n"],
    ["its dates are the same", "3/3/23, 9:05 PM - Ann: a\n"],
  ])("there is no other order where %s", async (_, content) => {
    expect((await readChatText(content)).profile.otherOrder).toBeNull();
  });

  test("T36 the other order re-dates every record", async () => {
    const content = "3/4/23, 9:05 PM - Ann: a\n3/5/23, 9:05 PM - Bob: b\n";
    const { records } = await readChatText(content, { dateOrder: "dmy" });
    expect(records.map(({ localAt }) => localAt)).toEqual(["2023-04-03T21:05:00", "2023-05-03T21:05:00"]);
  });

  test("D59 the language of the phone's own notices decides where the numbers do not", async () => {
    const { profile } = await readChatText(
      "[7/2/23, 21:05:09] \u200eAnn salió del grupo.\r\n[7/2/23, 21:06:09] Bob: \u200eimagen omitida\r\n",
    );
    expect(profile).toMatchObject({ dateOrder: "dmy", ambiguous: false });
  });

  test("dates that read the same both ways are not ambiguous", async () => {
    expect(await profileOf("1/1/21, 10:00 - Ann: ", "2/2/21, 10:00 - Ann: ")).toMatchObject({ ambiguous: false });
  });

  test("a file merged by hand from two platforms is read with each part's own order", async () => {
    const { records } = await readChatText(
      "12/15/25, 10:30 AM - Ann: a\n12/15/25, 10:31 AM - Bob: b\n[15/12/2025, 10:32:03 AM] Cy: c\n[16/12/2025, 10:32:03 AM] Di: d\n",
    );
    expect(records.map(({ localAt }) => localAt.slice(0, 10))).toEqual([
      "2025-12-15",
      "2025-12-15",
      "2025-12-15",
      "2025-12-16",
    ]);
  });
});
