import { parentPort } from "node:worker_threads";
import { readModels } from "#lib/models/read-models.ts";
import { type AnalysedConversation, createAnalyser } from "#lib/nlp/create-analyser.ts";
import { wordLine } from "#lib/nlp/keywords/word-line.ts";
import { learnPrior } from "#lib/nlp/language/learn-prior.ts";
import { runLinkTask } from "#lib/nlp/replies/run-link-task.ts";
import { sortTalk } from "#lib/nlp/talk/sort-talk.ts";
import type { AnalysisReply, AnalysisRequest } from "./analysis-messages.ts";

type Analyser = ReturnType<typeof createAnalyser>;

// Windows of one conversation come one after the other; two imports may take turns.
const mostAnalysers = 4;
const analysers = new Map<string, Analyser>();

parentPort?.on("message", (request: AnalysisRequest) => parentPort?.postMessage(answer(request)));

function answer(request: AnalysisRequest): AnalysisReply {
  try {
    if (request.task === "learnPrior") {
      return { id: request.id, prior: learnPrior(request.texts, readModels().language, request) };
    }
    if (request.task === "readWordLines") return { id: request.id, lines: request.texts.map(wordLine) };
    if (request.task === "sortTalk") return { id: request.id, sorted: sortTalk(request.talk) };
    if (request.task === "linkReplies") return { id: request.id, linked: runLinkTask(request.stretch, readModels()) };
    const analyse = analyserOf(request.conversation);
    const analyses = request.texts.map((text, at) =>
      analyse({ text, localAt: request.localAts[at] ?? "", speaker: request.speakers[at] ?? "" }),
    );
    return { id: request.id, analyses };
  } catch (error) {
    // Only the kind of error: its message may quote the text.
    return { id: request.id, error: error instanceof Error ? error.name : "unknown" };
  }
}

/** The analyser of a conversation is made once: what it learns of names and languages serves all windows. */
function analyserOf(conversation: AnalysedConversation): Analyser {
  const key = JSON.stringify(conversation);
  const analyse = analysers.get(key) ?? createAnalyser(conversation, readModels());
  analysers.delete(key);
  analysers.set(key, analyse);
  for (const oldest of analysers.keys()) if (analysers.size > mostAnalysers) analysers.delete(oldest);
  return analyse;
}
