// English words by which somebody shows what goes on inside: holding, judging, doubting, stressing, exclaiming.
// Example: in "honestly, I think it was rather too long" these are honestly, think, rather and too.
// Private states as in Wiebe, Wilson and Cardie, Annotating Expressions of Opinions and Emotions in Language (LRE 2005).

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** What the speaker holds, feels or wants when "I" or "we" stands before it. */
export const stanceVerbs = list(
  `think thinking thought feel feels feeling felt hope hoping hoped wish wished wishing believe believed guess guessing
  suppose supposed reckon doubt doubted expect expected expecting prefer preferred wonder wondering wondered imagine
  suspect suspected assume assumed agree disagree regret regretted want wanted wanna need worry worried worrying care
  cared mind miss missed missing trust fear feared love loved loving hate hated hating like liked enjoy enjoyed adore
  dread admire find found consider understand sure convinced certain bet swear fancy dislike loathe mean`,
);

export const firstPersons = list("i i'm im i've ive i'd i'll we we're we've we'd we'll");

/** How something strikes somebody. */
export const impressions = list(
  `seem seems seemed seemingly appear appears apparently sounds sounded looks looked feels imo imho opinion personally
  honestly frankly tbh ngl admittedly surely`,
);

export const judgements = list(
  `unfortunately sadly luckily thankfully hopefully fortunately obviously clearly definitely certainly undoubtedly
  supposedly importantly oddly strangely weirdly surprisingly basically literally typical typically ridiculous absurd
  better worse cool cute cosy cozy delicious tasty yummy gorgeous stunning ugly weird odd strange creepy awkward boring
  dull bland tedious clever smart silly lame cheesy overrated underrated pointless worth deserve deserves deserved
  charming lovely elegant clumsy memorable forgettable predictable compelling engaging entertaining moving touching
  shallow deep fresh tired rich thin fine real true false wrong right easy hard simple difficult tough impossible
  interesting fascinating intriguing surprising expensive cheap comfortable uncomfortable noisy ideal essential crucial
  genuine sincere pretentious subtle witty hilarious ambitious delightful enough mess gem shame pity joy pleasure fault`,
);

export const hedges = list(
  "maybe perhaps probably possibly likely unlikely might could would should ought must somehow may would've should've",
);

/** Beside the degrees of polarity: they stress or soften. */
export const stresses = list(
  "too quite rather pretty such even ever always never just simply merely only else still actually indeed exactly much",
);

export const interjections = list(
  `wow omg omfg ugh argh aww aw yay woohoo hooray yuck eww ew ouch phew hmm hm meh lol lmao rofl haha hahaha hehe
  hihi wtf gosh geez jeez oh ah oops whoa yikes bravo congrats thanks please sorry alas damn`,
);
