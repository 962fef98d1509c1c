// How English turns, strengthens and weakens. Example: "not very good": "very" strengthens, "not" turns.
import { defineManner } from "./define-manner.ts";

export const english = defineManner({
  not: `not no never neither nor nothing nobody none without cannot cant can't dont don't doesnt doesn't didnt didn't
    isnt isn't wasnt wasn't arent aren't werent weren't wont won't wouldnt wouldn't shouldnt shouldn't couldnt couldn't
    hasnt hasn't havent haven't hadnt hadn't ain't aint hardly barely rarely seldom`,
  very: `very really so extremely absolutely totally completely super incredibly insanely deeply hugely amazingly
    awfully especially exceptionally particularly truly utterly fucking fuckin freaking freakin frickin bloody damn
    goddamn hella soo most way`,
  little: "slightly somewhat kinda sorta kind-of sort-of partly almost marginally fairly bit little less",
  but: "but however although though yet",
});
