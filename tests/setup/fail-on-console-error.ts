import { afterEach, beforeEach, expect, vi } from "vitest";

/** What a person would see in red in the console fails the test that caused it. */
beforeEach(() => {
  vi.spyOn(console, "error");
});

afterEach(() => {
  const said = vi.mocked(console.error).mock.calls;
  vi.mocked(console.error).mockRestore();
  expect(said, "console.error").toEqual([]);
});
