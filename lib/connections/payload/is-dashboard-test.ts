import { asList } from "./as-list.ts";
import { asRecord } from "./as-record.ts";
import { asText } from "./as-text.ts";

const exampleMessage = "ABGGFlA5Fpa";
const exampleNumber = "123456123";

/**
 * Whether a change is the example that the button "Test" of Meta's dashboard sends: the account 0, and the number or
 * the message of its examples.
 */
export function isDashboardTest(entryId: string | null, value: Record<string, unknown>): boolean {
  if (entryId !== "0") return false;
  const number = asText(asRecord(value.metadata).phone_number_id);
  const isExample = asList(value.messages).some((message) => asText(asRecord(message).id) === exampleMessage);
  return isExample || number === exampleNumber || number === null;
}
