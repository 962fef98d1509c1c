// How Hindi turns, strengthens and weakens. Example: "बहुत अच्छा नहीं": बहुत strengthens, नहीं turns from behind.
import { defineManner } from "./define-manner.ts";

export const hindi = defineManner({
  not: "नहीं नही न मत ना कभी बिना बगैर कोई nahi nahin mat na",
  very: "बहुत बेहद काफी काफ़ी अत्यंत इतना इतनी सबसे ज्यादा ज़्यादा पूरी बिल्कुल एकदम सच bahut bohot",
  little: "थोड़ा थोड़ी कुछ कम लगभग जरा thoda",
  but: "लेकिन मगर पर परंतु किंतु हालांकि lekin",
  turnsBack: 2,
});
