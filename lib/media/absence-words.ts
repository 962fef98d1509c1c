const words: Record<string, string> = {
  waiting: "is being fetched from WhatsApp",
  not_given: "WhatsApp has not given this file",
  expired: "WhatsApp no longer has this file",
  wrong_bytes: "WhatsApp did not send this file whole",
  too_large: "larger than what is taken in",
};

/** Why a file cannot be seen: `problem` as in the table of media, null for a file that the export does not hold. */
export function absenceWords(problem: string | null): string {
  if (problem === null) return "not in the export";
  return words[problem] ?? `cannot be shown: ${problem}`;
}
