import { expect, test } from "vitest";
import { topicsFinding } from "./topics-finding.ts";

test("the topic that stands out is the finding, and that none does is one too", () => {
  const [train, bread] = ["train, platform, tickets", "oven, flour, crust"];
  expect(
    topicsFinding([
      { name: train, share: 0.5 },
      { name: bread, share: 0.2 },
    ]),
  ).toBe(`Half of it is about ${train}`);
  expect(topicsFinding([{ name: train, share: 0.18 }])).toBe("No single topic stands out");
  expect(
    topicsFinding([
      { name: train, share: 0.4 },
      { name: bread, share: 0.38 },
    ]),
  ).toBe("No single topic stands out");
  expect(topicsFinding([])).toBe("Topics");
});
