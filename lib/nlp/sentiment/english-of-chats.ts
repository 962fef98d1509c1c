// English words and phrases of chats that AFINN lacks or reads as something else, on its scale of -5..5; 0 says nothing.
// Example: "can't wait" is 3, "fml" -3, the like of "looks like" 0.
import { phraseKey } from "./joined-words.ts";

const lists: readonly [number, string][] = [
  [
    4,
    `adore, adored, adores, best day ever, bestest, gorgeous, heavenly, ily, ilysm, in love, jackpot, love u, love you,
    luv u, made my day, made my week, over the moon, yess`,
  ],
  [
    3,
    `adorbs, amped, badass, bff, bless you, bravo, can't wait, cannot wait, cant wait, congratulations, congratz, cutie,
    delicious, delish, epic, fab, fav, fave, faves, favorite, favorites, favourite, favourites, fond of, good job, good
    one, grats, hell yeah, hell yes, hilarious, kick ass, kickass, kicks ass, legend, legendary, lmfao, look forward,
    looking forward, looks forward, lots of love, love it, luv, luvs, magical, my fav, nailed it, psyched, pumped, rocks,
    rofl, roflmao, so proud, spot on, stoked, stunning, sweetest, sweetie, tasty, the bomb, the shit, thumbs up, tysm,
    way to go, well done, wonderfully, woohoo, woot, yaay, yay, yippee, you rock, yum, yummy`,
  ],
  [
    2,
    `appreciated, at ease, aww, bday, birthday, blast, blessed, bonus, cake, cheers, chocolate, comfy, cosy, cozy, crack
    me up, cracked me up, cracks me up, cuddle, cuddles, cuddling, cutest, delight, dope, easier, feel better, feeling
    better, feels good, finally, fresh, funnier, genius, get well, gg, gifts, giggle, giggles, giggling, glad, good to go,
    handy, happier, hehe, hehehe, homemade, hubby, hug, hugged, hugging, jk, kiss, kisses, laugh out loud, legit, lolol,
    lovin, made me smile, makes me smile, nicely, nicer, no problem, no problems, no worries, not bad, np, on fire, party,
    phew, pleasant, precious, prettier, prettiest, props, relaxed, relaxing, smiles, smiley, snuggle, snuggles, so sweet,
    sunny, sunshine, sweeter, teehee, thank god, thank goodness, thank u, thank you, thankfully, thanku, thanx, thnx, thx,
    tops, treat, treats, ty, upbeat, vacation, weekend, wholesome, works well, worth it, xo, xoxo, xoxoxo, xx, yeehaw`,
  ],
  [
    1,
    `all good, alright, better late than never, chill, chilling, dance, dancing, easy, fair enough, good luck, healthy,
    hello, heya, hiya, interested, let's go, lets go, music, no doubt, okay, peaceful, pls, properly, ready, right on, safe
    trip, sounds good, sure thing, tgif, together, wanna, welcome, whoa, woah, works, yeah, yep, yup`,
  ],
  [
    0,
    `a matter of, act like, acting like, acts like, all kinds, anything like, are like, at least, been like, but like, cut
    off, doesn't matter, feel like, feeling like, feels like, felt like, he's like, i'm like, if like, im like, in no time,
    interest rate, interest rates, is like, it's like, its like, just like, kind of, less than, like a, like an, like if,
    like it's, like its, like so, like these, like this, like those, like when, like where, look like, looked like, looking
    like, looks like, more like, no idea, no longer, no matter, no more, no one, no wonder, nothing like, number one, on top
    of, pretty much, pretty sure, rest in, seem like, seemed like, seems like, she's like, smells like, some kind, someone
    like, something like, sort of, sound like, sounded like, sounds like, stuff like, taste like, tastes like, that kind,
    things like, this kind, top of, united states, was like, were like, what kind, you're like`,
  ],
  [
    -1,
    `awkward, blah, bored, chores, cold, dang, darn, dentist, drat, expensive, flu, hmph, homework, hungover, hungry, idk,
    late, laundry, meh, messy, monday, mondays, nah, noisy, nope, not sure, oops, overpriced, pricey, rainy, rush, slow, so
    so, stuck, tired, too many, too much, traffic, uh oh, unlikely, unsure, weird, wet, whatever`,
  ],
  [
    -2,
    `aargh, allergies, allergy, annoying, argh, beat up, bleh, blew it, boo, broke down, broke up, broken, bruise, bruised,
    bummed, bummer, burnt, can't be bothered, can't sleep, canceled, cancelled, cant sleep, cramps, crappy, creeped out,
    creepy, cries, cringe, crying, delayed, didn't work, does not work, doesn't work, dumped, eww, ew, exhausting, fail,
    fed up, feel bad, feels bad, fever, food poisoning, freaking out, fuming, gave up, get lost, give up, giving up,
    gloomy, go away, grumpy, headache, headaches, heart broken, homesick, itchy, jeez, left out, let down, lonely, lost my,
    messed up, migraine, migraines, missed you, nasty, no fun, no good, no luck, not good, not happy, not working, oh no,
    out of order, over it, overrated, passed away, pissed off, queasy, rip off, ripoff, rude, scary, shut up, sick of, sigh,
    sighs, sleepless, smh, sore, spam, stole, stolen, sucky, sunburn, sunburned, tears, threw up, throw up, throwing up,
    tired of, too bad, toothache, ugh, ughh, ugly, unfortunately, unhappy, useless, vomit, vomiting, weirdo, whine,
    whining, worn out, wrecked, yikes, yuck, yucky`,
  ],
  [
    -3,
    `backstabber, can't stand, cannot stand, cant stand, cheated on, douche, douchebag, fml, freaks me out, go to hell,
    gross, hates, heartbreak, heartbroken, hideous, infuriating, jackass, kill me, loser, losers, nightmare, nightmares,
    piss me off, piss off, pisses me off, scared to death, screw this, screw you, scumbag, sob, sobbing, stfu, stupidest,
    sucked, sux, terrified, tf, the fuck, trashy, waste of, wasted my, what the hell, worse, wth`,
  ],
  [-4, "fuck off, fuck this, fuck u, fuck you, fucker, fuckers, kys, worst ever"],
];

export const englishOfChats: Readonly<Record<string, number>> = Object.fromEntries(
  lists.flatMap(([score, words]) => words.split(",").map((one) => [phraseKey(one.trim().replace(/\s+/g, " ")), score])),
);
