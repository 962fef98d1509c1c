import { asList } from "./as-list.ts";
import { asRecord } from "./as-record.ts";
import { asText } from "./as-text.ts";
import type { CloudError } from "./cloud-event.ts";

/** Meta's errors of a message or status: build on the code and the details, not on the titles. */
export function readErrors(value: unknown): CloudError[] {
  return asList(value).map((item) => {
    const error = asRecord(item);
    const code = Number(asText(error.code) ?? Number.NaN);
    return {
      code: Number.isFinite(code) ? code : null,
      title: asText(error.title),
      details: asText(asRecord(error.error_data).details),
    };
  });
}
