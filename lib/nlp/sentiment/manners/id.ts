// How Indonesian turns, strengthens and weakens. Example: "tidak terlalu bagus": terlalu strengthens, tidak turns; sekali stands behind.
import { defineManner } from "./define-manner.ts";

export const indonesian = defineManner({
  not: "tidak tak gak ga nggak enggak ngga bukan jangan belum tanpa tiada kagak gk",
  very: "sangat sekali banget bgt amat terlalu benar benar-benar sungguh paling super begitu",
  little: "agak sedikit cukup lumayan hampir kurang",
  but: "tapi tetapi namun meskipun walaupun",
});
