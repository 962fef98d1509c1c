// English chat asks by how a sentence opens: a question word that does not join clauses, an auxiliary before its
// subject, or the short forms of chat. Example: "lol why", "r u there" and "anyone up" ask; "when I left" does not.

const fillers =
  "(?:(?:so|and|but|ok|okay|hey|hi|hello|oh|ah|um|well|lol|haha|also|sorry|then|yo|man|dude|guys|damn|omg|yes|no|yeah)\\b[ ,.!:]*)*";
const subjects =
  "(?:you|u|ya|we|i|they|he|she|it|there|that|this|these|those|anyone|anybody|someone|somebody|everyone|any|the|your|my|ur|yall|y'all)";
const auxiliaries =
  "(?:do|does|did|are|is|was|were|can|could|would|will|should|shall|have|has|am|r|don't|dont|isn't|isnt|aren't|arent|didn't|didnt|can't|cant|won't|wont|doesn't|doesnt)";
const openings = [
  "(?:what|wat|wut)(?! (?:a|an|i|the hell|ever)\\b)\\b",
  "(?:whats|what's|wats|wuts|hows|how's|wheres|where's|whos|who's|whens|when's|whys|why's)\\b",
  "why(?! not\\b)\\b",
  "(?:who|whose|whom)(?! (?:knows|cares)\\b)\\b",
  "where(?! (?:i|he|she|it|they|we)\\b)\\b",
  "how (?:are|r|is|was|were|do|does|did|can|could|come|about|bout|many|much|long|old|far|often|big|u|you|ya|the|to|would|will|should|have|has)\\b",
  "how$",
  "when (?:are|r|is|was|were|do|does|did|can|will|would|should|u)\\b",
  "which (?:one|of|way|is|are|do|did)\\b",
  `${auxiliaries} ${subjects}\\b`,
  "(?:wanna|any ?(?:one|body|1)|wassup|whassup|sup|wazzup|a\\/?s\\/?l)\\b(?! (?:else'?s)\\b)",
  "any (?:of|ladies|girls|guys|women|men|males|females|ideas?|news|questions?|luck|chance|plans)\\b",
];
const asks = new RegExp(`(?:^|[.!\\n]\\s*)${fillers}(?:${openings.join("|")})`, "i");
const endings =
  /\b(?:how (?:are|r) (?:you|u|ya)(?: (?:doing|all|today|tonight))?|how about (?:you|u)|right or wrong|or what|or not|isn'?t it|don'?t (?:you|u)|are (?:you|u))[ .!]*$/i;

/** Whether an English message without a question mark opens or ends like a question. */
export function asksInEnglish(text: string): boolean {
  const prose = text.trim();
  return asks.test(prose) || endings.test(prose);
}
