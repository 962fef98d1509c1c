import { expect, test } from "vitest";
import { isReachableByMeta } from "./is-reachable-by-meta.ts";

test("Meta calls public https addresses only", () => {
  expect(isReachableByMeta("https://chats.example.org")).toBe(true);
  expect(isReachableByMeta("https://chats.example.org:8443")).toBe(true);
  const others = [
    "http://chats.example.org",
    "https://localhost:3000",
    "https://127.0.0.1",
    "https://192.168.1.20",
    "https://10.0.0.4",
    "https://172.20.0.2",
    "https://parlance",
    "https://parlance.local",
    "https://[::1]:3000",
  ];
  expect(others.filter(isReachableByMeta)).toEqual([]);
});
