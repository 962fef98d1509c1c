// Analyses generated texts in one thread: `node analyse-texts.ts engine|compromise LOCALES MESSAGES`. Prints the time of
// processors that it took, of all its threads: what one core does, also on a busy machine.
import { readModels } from "#lib/models/read-models.ts";
import { createAnalyser } from "#lib/nlp/create-analyser.ts";
import { learnPrior } from "#lib/nlp/language/learn-prior.ts";
import { type ChatLocale, generateLines } from "#lib/testing/chat-generator.ts";

const warmUp = 2_000;
const [engine = "engine", locales = "en", count = "20000"] = process.argv.slice(2);
const chats = locales.split(",") as ChatLocale[];
const messages = Math.ceil(Number(count) / chats.length) + warmUp;

let ms = 0;
let analysed = 0;
let names = 0;
for (const locale of chats) {
  const texts = Array.from(generateLines({ messages: messages * 1.2, seed: 7, locale }), ({ message }) => message)
    .filter(({ sender, text }) => sender !== null && text !== "")
    .slice(0, messages)
    .map(({ text }) => text);
  const analyse = engine === "compromise" ? await createTagger() : engineOf(texts);
  for (const text of texts.slice(0, warmUp)) analyse(text);
  const before = process.cpuUsage();
  for (const text of texts.slice(warmUp)) names += analyse(text);
  const { user, system } = process.cpuUsage(before);
  ms += (user + system) / 1_000;
  analysed += texts.length - warmUp;
}
process.stdout.write(JSON.stringify({ ms, analysed, names }));

function engineOf(texts: string[]): (text: string) => number {
  const conversation = {
    prior: learnPrior(texts.slice(0, warmUp), readModels().language),
    knownNames: ["Ana Lima", "Ben"],
    countries: ["GB"],
  };
  const analyse = createAnalyser(conversation, readModels());
  return (text) => analyse({ text, localAt: "2024-05-11T10:00:00" }).entities.length;
}

/** compromise as its documentation shows: tags, then the names among them. */
async function createTagger(): Promise<(text: string) => number> {
  const { default: nlp } = await import("compromise");
  return (text) => {
    const topics: unknown[] = nlp(text).topics().json();
    return topics.length;
  };
}
