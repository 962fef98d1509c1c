// English words that turn, strengthen or weaken the word after them.
// Example: "not very good": "very" strengthens, "not" turns.

export const negators: ReadonlySet<string> = new Set(
  `not no never neither nor nothing nobody none without cannot cant can't dont don't doesnt doesn't didnt didn't isnt
  isn't wasnt wasn't arent aren't werent weren't wont won't wouldnt wouldn't shouldnt shouldn't couldnt couldn't hasnt
  hasn't havent haven't hadnt hadn't ain't aint hardly barely rarely seldom`.split(/\s+/),
);

/** Added to the strength of the next scored word. */
export const degrees: ReadonlyMap<string, number> = new Map([
  ...`very really so extremely absolutely totally completely super incredibly insanely deeply hugely amazingly awfully
  especially exceptionally particularly truly utterly fucking freaking damn most way`
    .split(/\s+/)
    .map((word): [string, number] => [word, 0.9]),
  ...`slightly somewhat kinda sorta partly almost marginally fairly bit little less`
    .split(/\s+/)
    .map((word): [string, number] => [word, -0.9]),
]);

export const contrasts: ReadonlySet<string> = new Set(["but", "however", "although", "though", "yet"]);
