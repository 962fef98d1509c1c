import type { RollupDeltas } from "./rollup-deltas.ts";

type Numbers = Record<string, unknown>;

/** What `after` has more than `before`, key by key: sums of many deltas, each key once, as saving wants them. */
export function subtractRollups(after: readonly RollupDeltas[], before: readonly RollupDeltas[]): RollupDeltas {
  const merge = <Name extends keyof RollupDeltas>(name: Name, keys: readonly string[]): RollupDeltas[Name] => {
    const sums = new Map<string, Numbers>();
    for (const deltas of after) for (const row of deltas[name]) add(sums, row, keys, 1);
    for (const deltas of before) for (const row of deltas[name]) add(sums, row, keys, -1);
    return [...sums.values()].filter((row) => hasChange(row, keys)) as RollupDeltas[Name];
  };
  return {
    days: merge("days", ["day", "participantId"]),
    dayKinds: merge("dayKinds", ["day", "participantId", "kind"]),
    dayLanguages: merge("dayLanguages", ["day", "participantId", "language"]),
    terms: merge("terms", ["kind", "month", "participantId", "term"]),
    turns: merge("turns", ["month", "participantId", "afterId"]),
  };
}

function add(sums: Map<string, Numbers>, row: Numbers, keys: readonly string[], sign: 1 | -1): void {
  const key = keys.map((name) => String(row[name])).join("\0");
  const sum = sums.get(key) ?? {};
  sums.set(key, sum);
  for (const [name, value] of Object.entries(row)) {
    if (keys.includes(name)) sum[name] = value;
    else if (Array.isArray(value)) {
      const old = (sum[name] as number[] | undefined) ?? value.map(() => 0);
      sum[name] = value.map((number, at) => (old[at] ?? 0) + sign * number);
    } else sum[name] = ((sum[name] as number | undefined) ?? 0) + sign * (value as number);
  }
}

function hasChange(row: Numbers, keys: readonly string[]): boolean {
  return Object.entries(row).some(
    ([name, value]) =>
      !keys.includes(name) && (Array.isArray(value) ? value.some((number) => number !== 0) : value !== 0),
  );
}
