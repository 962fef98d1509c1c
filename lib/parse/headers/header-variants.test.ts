import { describe, expect, test } from "vitest";
import { readChatText } from "#lib/testing/read-chat-text.ts";

/** Name, a header of 7 March 2022 21:05(:09), one that settles the date order (28 March), and what is expected. */
type Variant = [name: string, header: string, settling: string, localAt?: string, platform?: string];

const minutes = "2022-03-07T21:05:00";
const seconds = "2022-03-07T21:05:09";

const variants: Variant[] = [
  ["H1 Android en-US", "3/7/22, 9:05 PM - ", "3/28/22, 9:05 PM - "],
  ["H2 Android since CLDR 42, NNBSP before PM", "3/7/22, 9:05\u202fPM - ", "3/28/22, 9:05\u202fPM - "],
  ["H3 Android en-GB", "07/03/2022, 21:05 - ", "28/03/2022, 21:05 - "],
  ["H3 Android fr and pt, no comma", "07/03/2022 21:05 - ", "28/03/2022 21:05 - "],
  ["H4 Android en-IN", "07/03/22, 9:05\u202fpm - ", "28/03/22, 9:05\u202fpm - "],
  ["H5 Android es, older", "7/3/22 21:05 - ", "28/3/22 21:05 - "],
  ["H5 Android es, newer", "7/3/22, 21:05 - ", "28/3/22, 21:05 - "],
  ["H6 Android es 12 h, NBSP within", "7/3/22 9:05 p.\u00a0m. - ", "28/3/22 9:05 a.\u00a0m. - "],
  ["H6 Android es 12 h, NNBSP within", "7/3/22 9:05\u202fp.\u202fm. - ", "28/3/22 9:05\u202fp.\u202fm. - "],
  ["H7 Android de", "07.03.22, 21:05 - ", "28.03.22, 21:05 - "],
  ["H8 Android ru", "07.03.2022, 21:05 - ", "28.03.2022, 21:05 - "],
  ["H9 Android cs", "07.03.22 21:05 - ", "28.03.22 21:05 - "],
  ["H10 Android nl", "07-03-2022 21:05 - ", "28-03-2022 21:05 - "],
  ["H11 Android sv, lt, af", "2022-03-07 21:05 - ", "2022-03-28 21:05 - "],
  ["H12 en-CA", "2022-03-07, 9:05 p.m. - ", "2022-03-28, 9:05 p.m. - "],
  ["H13 en-ZA and ja", "2022/03/07, 21:05 - ", "2022/03/28, 21:05 - "],
  ["H14 fr-CA", "2022-03-07 21 h 05 - ", "2022-03-28 21 h 05 - "],
  ["H14 fr-CA with seconds", "2022-03-07 21 h 05 min 09 s - ", "2022-03-28 21 h 05 min 09 s - ", seconds],
  ["H15 id, dot time", "07/03/22 21.05 - ", "28/03/22 21.05 - "],
  ["H16 da", "07.03.2022 21.05 - ", "28.03.2022 21.05 - "],
  ["H16 fi", "7.3.2022 klo 21.05 - ", "28.3.2022 klo 21.05 - "],
  ["H17 tr 24 h", "7.03.2022 21:05 - ", "28.03.2022 21:05 - "],
  ["H17 tr 12 h, the word before the time", "7.03.2022 ÖS 9:05 - ", "28.03.2022 ÖÖ 9:05 - "],
  ["H18 sk, sl, sr", "7. 3. 2022 21:05 - ", "28. 3. 2022 21:05 - "],
  ["H18 hr", "07. 03. 2022. 21:05 - ", "28. 03. 2022. 21:05 - "],
  ["H19 hu", "2022. 03. 07. 21:05 - ", "2022. 03. 28. 21:05 - "],
  ["H19 hu 12 h", "2022. 03. 07. du. 9:05 - ", "2022. 03. 28. de. 9:05 - "],
  ["H20 bg", "7.03.22 г., 21:05 - ", "28.03.22 г., 21:05 - "],
  ["H21 el", "7/3/22, 9:05 μ.μ. - ", "28/3/22, 9:05 π.μ. - "],
  ["H22 ko, year of two digits first", "22. 3. 7. 오후 9:05 - ", "22. 3. 28. 오전 9:05 - "],
  ["H23 ja 24 h", "2022/03/07 21:05 - ", "2022/03/28 21:05 - "],
  ["H23 ja 12 h", "2022/03/07 午後9:05 - ", "2022/03/28 午前9:05 - "],
  ["H24 zh", "2022/3/7 下午9:05 - ", "2022/3/28 上午9:05 - "],
  ["H24 zh-Hant, flexible periods", "2022/3/7 晚上9:05 - ", "2022/3/28 清晨6:05 - "],
  ["H25 vi Android", "21:05 7/3/22 - ", "21:05 28/3/22 - "],
  ["H25 vi iOS", "[21:05:09, 3/7/22] ", "[14:56:01, 3/28/22] ", seconds, "ios"],
  ["H26 ar with its own digits", "٧\u200f/٣\u200f/٢٠٢٢، ٩:٠٥ م - ", "٢٨\u200f/٣\u200f/٢٠٢٢، ٩:٠٥ ص - "],
  ["H27 ar with latin digits", "7\u200f/3\u200f/2022، 21:05 - ", "28\u200f/3\u200f/2022، 21:05 - "],
  ["H28 fa, Persian calendar", "۱۴۰۰/۱۲/۱۶،\u200f ۲۱:۰۵ - ", "۱۴۰۰/۱۲/۲۸،\u200f ۲۱:۰۵ - "],
  ["H29 he 24 h", "7.3.2022, 21:05 - ", "28.3.2022, 21:05 - "],
  ["H29 he 12 h", "7.3.2022, 9:05 אחה״צ - ", "28.3.2022, 9:05 לפנה״צ - "],
  ["H30 hi, latin digits", "7/3/22, 9:05 pm - ", "28/3/22, 9:05 am - "],
  ["H30 mr and ne, Devanagari digits", "७/३/२२, २१:०५ - ", "२८/३/२२, २१:०५ - "],
  ["H30 bn", "৭/৩/২২, ২১:০৫ - ", "২৮/৩/২২, ২১:০৫ - "],
  ["H31 th, Buddhist year of two digits", "7/3/65 21:05 - ", "28/3/65 21:05 - "],
  ["H31 iOS en, Buddhist year", "[3/7/2565 BE, 21:05:09] ", "[3/28/2565 BE, 21:05:09] ", seconds, "ios"],
  ["H32 Japanese era", "[3/7/R4, 21:05:09] ", "[3/28/R4, 21:05:09] ", seconds, "ios"],
  ["H33 iOS de", "[07.03.22, 21:05:09] ", "[28.03.22, 21:05:09] ", seconds, "ios"],
  ["H33 iOS en-GB", "[07/03/2022, 9:05:09\u202fPM] ", "[28/03/2022, 9:05:09\u202fPM] ", seconds, "ios"],
  ["H33 iOS, year first", "[2022-03-07, 21:05:09] ", "[2022-03-28, 21:05:09] ", seconds, "ios"],
  ["H34 iOS line that opens with a mark", "\u200e[07.03.22, 21:05:09] ", "[28.03.22, 21:05:09] ", seconds, "ios"],
  ["H35 iOS until 2016, day first", "07/03/22, 21:05:09: ", "28/03/22, 21:05:09: ", seconds, "old"],
  ["H35 iOS until 2016, 12 h", "3/7/22, 9:05:09 PM: ", "3/28/22, 9:05:09 PM: ", seconds, "old"],
  ["H35 2012, no comma", "07/03/2022 21:05:09: ", "28/03/2022 21:05:09: ", seconds, "old"],
  ["H36 old French", "07.03.22 à 21:05 - ", "28.03.22 à 21:05 - "],
  ["H37 copied from WhatsApp Web", "[21:05, 07/03/2022] ", "[21:05, 28/03/2022] ", minutes, "ios"],
  ["H38 eu", "22/3/7 (21:05) - ", "22/3/28 (21:05) - "],
];

describe("every way of writing a header is read", () => {
  test.each(variants)("%s", async (_, header, settling, localAt = minutes, platform = "android") => {
    const { profile, records, rejects } = await readChatText(`${header}Ann: hi: there\n${settling}Bob Ray: ok\nmore\n`);
    expect(records.map(({ sender, text }) => [sender, text])).toEqual([
      ["Ann", "hi: there"],
      ["Bob Ray", "ok\nmore"],
    ]);
    expect(records[0]?.localAt).toBe(localAt);
    expect(records[1]?.localAt.slice(0, 8)).toBe("2022-03-");
    expect(profile.platform).toBe(platform);
    expect(profile.ambiguous).toBe(false);
    expect(rejects).toEqual([]);
  });
});
