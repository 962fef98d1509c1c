import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bars, barsPath } from "./bars.ts";
import { divergingBars, divergingLimit } from "./diverging-bars.ts";
import { hoursFinding } from "./findings/hours-finding.ts";
import { leadFinding } from "./findings/lead-finding.ts";
import { mediaFinding } from "./findings/media-finding.ts";
import { moodFinding } from "./findings/mood-finding.ts";
import { peopleFinding } from "./findings/people-finding.ts";
import { peopleMoodFinding } from "./findings/people-mood-finding.ts";
import { repliesFinding } from "./findings/replies-finding.ts";
import { startsFinding } from "./findings/starts-finding.ts";
import { quantileBins } from "./quantile-bins.ts";
import { describeRange, rangeAround, stepRange } from "./ranges.ts";
import { timeTicks } from "./time-ticks.ts";

describe("shapes", () => {
  test("bars stay inside their box, the largest fills it and none overlap", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1e6), { minLength: 1, maxLength: 200 }), (values) => {
        const drawn = bars(values, { width: 300, height: 40 });
        expect(Math.max(...drawn.map((bar) => bar.height))).toBeCloseTo(Math.max(...values) > 0 ? 40 : 0, 6);
        for (const [index, bar] of drawn.entries()) {
          expect(bar.x + bar.width).toBeLessThanOrEqual((drawn[index + 1]?.x ?? 300) + 1e-9);
          expect(bar.y).toBeGreaterThanOrEqual(-1e-9);
        }
      }),
    );
  });

  test("a path holds no bar for zero", () => {
    expect(barsPath(bars([0, 2], { width: 8, height: 10 }))).toBe("M4.6 0h3.4v10h-3.4z");
  });

  test("steps of shading grow with the count and 0 is only for none", () => {
    const step = quantileBins([0, 1, 2, 3, 4, 5, 6, 7, 400]);
    expect([0, 1, 2, 3, 4, 5, 6, 7, 400].map(step)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 7]);
  });

  test("mood goes up and down from the middle, what is not scored has no bar", () => {
    expect(divergingLimit([0.31, -0.5])).toBe(0.5);
    const [up, none, down] = divergingBars([0.5, null, -0.1], { width: 30, height: 100 });
    expect(up).toMatchObject({ y: 0, height: 50, step: 3 });
    expect(none).toBeNull();
    expect(down).toMatchObject({ y: 50, height: 10, step: -1 });
  });

  test("long ranges are labelled by years where they begin, short ones by days", () => {
    expect(timeTicks("2018-09-09", "2024-06-28").map((tick) => tick.label)).toEqual(
      "2019 2020 2021 2022 2023 2024".split(" "),
    );
    expect(timeTicks("2021-01-01", "2021-01-04").map((tick) => [tick.at, tick.label])).toEqual([
      [0, "1 Jan"],
      [0.25, "2 Jan"],
      [0.5, "3 Jan"],
      [0.75, "4 Jan"],
    ]);
  });
});

describe("ranges", () => {
  test("units of the calendar step to their neighbours", () => {
    expect(stepRange(rangeAround("2022-01-14", "month"), 1)).toEqual({ from: "2022-02-01", to: "2022-02-28" });
    expect(stepRange(rangeAround("2024-03-01", "year"), -1)).toEqual({ from: "2023-01-01", to: "2023-12-31" });
    expect(rangeAround("2022-01-16", "week")).toEqual({ from: "2022-01-10", to: "2022-01-16" });
  });

  test("other ranges step by their own length, there and back", () => {
    const range = { from: "2022-03-03", to: "2022-03-12" };
    expect(stepRange(range, -1)).toEqual({ from: "2022-02-21", to: "2022-03-02" });
    expect(stepRange(stepRange(range, -1), 1)).toEqual(range);
  });

  test.each([
    ["2022-01-01", "2022-12-31", "2022"],
    ["2022-01-01", "2022-01-31", "January 2022"],
    ["2022-01-10", "2022-01-16", "Week of 10 Jan 2022"],
    ["2022-01-14", "2022-01-14", "14 Jan 2022"],
    ["2022-01-03", "2022-02-14", "3 Jan 2022 to 14 Feb 2022"],
  ])("%s to %s reads %s", (from, to, words) => {
    expect(describeRange({ from, to })).toBe(words);
  });
});

describe("findings", () => {
  const people = (...shares: number[]) => shares.map((share, index) => ({ name: `P${index + 1}`, share }));

  test("who writes most", () => {
    expect(peopleFinding(people(0.29, 0.23, 0.2, 0.15, 0.12, 0.01))).toBe("Three of six wrote seven messages in ten");
    expect(peopleFinding(people(0.51, 0.49))).toBe("Both write about as much");
    expect(peopleFinding(people(0.75, 0.25))).toBe("\u2068P1\u2069 wrote three in four of the messages");
  });

  test("when it is loud", () => {
    const quiet = new Array<number>(168).fill(10);
    expect(hoursFinding(quiet)).toBe("Messages come at all hours");
    expect(hoursFinding(quiet.map((count, hour) => (hour >= 162 ? 60 : count)))).toBe(
      "Sunday evenings are the loudest",
    );
    expect(hoursFinding(quiet.map((count, hour) => (hour % 24 >= 18 ? 60 : count)))).toBe("Evenings are the loudest");
    expect(hoursFinding(new Array<number>(168).fill(0))).toBe("Messages by weekday and hour");
  });

  test("how it feels, and that nothing is said without scores", () => {
    const even = Array.from({ length: 11 }, (_, index) => ({ label: `month ${index}`, mean: 0.3, scored: 40 }));
    expect(moodFinding([...even, { label: "in January 2022", mean: -0.6, scored: 40 }], 600)).toBe(
      "Warm on the whole, sorest in January 2022",
    );
    expect(moodFinding([{ label: "x", mean: null, scored: 0 }], 50)).toBe("Mood over time");
  });

  test("no mood is claimed on fewer than 30 scored messages or a fifth of what was written", () => {
    const tooLittle = "Too little could be scored to tell the mood";
    const warm = (scored: number) => [{ label: "in May", mean: 0.5, scored }];
    expect(moodFinding(warm(40), 1400)).toBe(tooLittle);
    expect(moodFinding(warm(40), 201)).toBe(tooLittle);
    expect(moodFinding(warm(40), 200)).toBe("Warm on the whole");
    expect(moodFinding(warm(29), 29)).toBe(tooLittle);
    expect(moodFinding(warm(30), 30)).toBe("Warm on the whole");
  });

  test("who writes most warmly, told only of people of whom enough was scored", () => {
    const person = (name: string, mean: number | null, scored = 100, written = 120) => ({
      name,
      mean,
      scored,
      written,
    });
    const tooLittle = "Too little could be scored to compare the moods";
    expect(peopleMoodFinding([person("Bo", 0.2), person("Ada", 0.4)])).toBe("\u2068Ada\u2069 writes most warmly");
    expect(peopleMoodFinding([person("Bo", 0.2), person("Ada", 0.21)])).toBe("Moods of the people differ little");
    expect(peopleMoodFinding([person("Bo", -0.4), person("Ada", 0.21), person("Cy", 0.2)])).toBe(
      "No single person writes most warmly",
    );
    expect(peopleMoodFinding([person("Bo", 0.2, 40, 1400), person("Ada", 0.4, 50, 1400)])).toBe(tooLittle);
    expect(peopleMoodFinding([person("Bo", 0.2), person("Ada", 0.9, 29, 29)])).toBe(tooLittle);
    expect(peopleMoodFinding([person("Bo", 0.2), person("Ada", 0.4), person("Cy", null, 0, 2000)])).toBe(tooLittle);
    expect(peopleMoodFinding([person("Bo", 0.2), person("Cy", 0.9, 9, 90), person("Ada", 0.4)])).toBe(
      "\u2068Ada\u2069 writes most warmly",
    );
    expect(peopleMoodFinding([person("Bo", 0.2)])).toBe("Mood by person");
  });

  test("how soon replies come", () => {
    expect(repliesFinding(192)).toBe("Half of all replies come within three minutes");
    expect(repliesFinding(null)).toBe("Replies by waiting time");
  });

  test("what leads a ranking", () => {
    expect(leadFinding([1184, 540], "word")).toBe("One word comes up far more often than the rest");
    expect(leadFinding([90, 88], "word")).toBe("No single word stands out");
    expect(startsFinding(people(0.5, 0.3, 0.2))).toBe("\u2068P1\u2069 begins half of the conversations");
    expect(
      mediaFinding([
        { kind: "image", messages: 66 },
        { kind: "voice", messages: 34 },
      ]),
    ).toBe("Two in three of the media are pictures");
  });
});
