/**
 * Words that make a message a question where no mark does, folded, by language: `opening` where they come first and
 * more follows, `anywhere` as a word of its own, `closing` as the end of the last word or of an unspaced text. Words that also join
 * clauses, such as the Spanish for "when", are left out: a question missed is better than one made up.
 */
export type QuestionWords = { opening?: string; anywhere?: string; closing?: string };

export const questionWords: Readonly<Record<string, QuestionWords>> = {
  af: { opening: "hoekom waarom wanneer hoeveel" },
  ar: { opening: "هل متى اين كيف لماذا ليش وين شو كم مين ايش" },
  bg: { opening: "кой коя кои къде защо колко", anywhere: "ли" },
  ca: { opening: "quants quantes perque quin quina" },
  cs: { opening: "kdy proc kolik kam" },
  da: { opening: "hvem hvornar hvorfor hvordan hvilken hvilket" },
  de: { opening: "wer wo wann wieso weshalb wohin woher warum wieviel welche welcher welches" },
  el: { opening: "ποιος ποια ποτε ποσο" },
  es: { opening: "adonde cuanto cuantos cuantas" },
  et: { opening: "kus millal miks kuidas kas" },
  fa: { opening: "ايا کجا چرا چطور چگونه چند" },
  fi: { opening: "kuka missa milloin miksi miten mihin mista montako paljonko kuinka" },
  fr: { opening: "pourquoi combien quel quelle quels quelles est-ce" },
  he: { opening: "האם מי איפה מתי למה איך כמה לאן" },
  hi: { opening: "क्या कौन कहां कहाँ कब क्यों कैसे कितना कितने" },
  hr: { opening: "zasto koliko kamo jel", anywhere: "li" },
  hu: { opening: "hol mikor miert hogyan mennyi hany melyik" },
  id: { opening: "apa apakah siapa kapan dimana mana mengapa kenapa bagaimana gimana berapa" },
  it: { opening: "perche quanti quante quale quali" },
  ja: { closing: "ますか ですか ましたか でしたか でしょうか ませんか かな かしら" },
  ko: { opening: "누가 언제 어디 왜 어떻게 뭐", closing: "습니까 입니까 을까 할까 갈까 볼까 나요 냐" },
  mk: { opening: "зошто колку", anywhere: "ли дали" },
  ms: { opening: "apa apakah siapa mana kenapa mengapa bagaimana berapa" },
  nl: { opening: "wie waar wanneer waarom hoeveel welke waarheen" },
  no: { opening: "hvem hvorfor hvordan hvilken hvilket" },
  pl: { opening: "kto gdzie dlaczego czemu ile czy dokad" },
  pt: { opening: "cade quantos quantas quais aonde" },
  ro: { opening: "cine cati cate" },
  ru: { opening: "почему зачем сколько куда откуда", anywhere: "ли" },
  sk: { opening: "kedy preco kolko kam" },
  sl: { opening: "kdaj zakaj koliko kam" },
  sr: { opening: "зашто колико zasto koliko", anywhere: "ли li" },
  sv: { opening: "vem vad varfor vilken vilket vilka" },
  sw: { opening: "nani wapi lini gani mbona" },
  th: { closing: "ไหม มั้ย หรือยัง หรือเปล่า ไหน อะไร เมื่อไหร่" },
  tr: { opening: "kim nerede nereye neden nicin nasil hangi kac", anywhere: "mi mı mu mü misin mısın musun müsün" },
  uk: { opening: "чому навіщо скільки куди чи" },
  ur: { opening: "کیا کون کہاں کب کیوں کیسے کتنا" },
  vi: { closing: "không chưa hả nhỉ" },
  zh: { closing: "吗 嗎 呢" },
};
