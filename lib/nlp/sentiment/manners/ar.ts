// How Arabic turns, strengthens and weakens. Example: "ليس جيدا جدا": جدا strengthens from behind, ليس turns.
import { defineManner } from "./define-manner.ts";

export const arabic = defineManner({
  not: "لا ليس ليست لم لن ما مش مو غير بدون بلا ابدا أبدا ولا ماكو مافي مفيش محدش لست",
  very: "جدا جداً كثيرا كتير اوي قوي مرة وايد كلش للغاية تماما حقا فعلا اكثر أكثر شديد",
  little: "قليلا شوي شوية بعض تقريبا أقل نوعا",
  but: "لكن بس ولكن غير رغم مع",
});
