import { parentPort } from "node:worker_threads";
import { readModels } from "#lib/models/read-models.ts";
import { createAnalyser } from "#lib/nlp/create-analyser.ts";
import { learnPrior } from "#lib/nlp/language/learn-prior.ts";
import type { AnalysisReply, AnalysisRequest } from "./analysis-messages.ts";

parentPort?.on("message", (request: AnalysisRequest) => parentPort?.postMessage(answer(request)));

function answer(request: AnalysisRequest): AnalysisReply {
  try {
    if (request.task === "learnPrior") return { id: request.id, prior: learnPrior(request.texts) };
    const analyse = createAnalyser(request.conversation, readModels());
    const analyses = request.texts.map((text, at) => analyse({ text, localAt: request.localAts[at] ?? "" }));
    return { id: request.id, analyses };
  } catch (error) {
    // Only the kind of error: its message may quote the text.
    return { id: request.id, error: error instanceof Error ? error.name : "unknown" };
  }
}
