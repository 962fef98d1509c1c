import { parentPort } from "node:worker_threads";
import type { AnalysisReply, AnalysisRequest } from "#jobs/threads/analysis-messages.ts";

const analysis = {
  language: null,
  languageConfidence: null,
  polarity: null,
  subjectivity: null,
  emotions: {},
  isQuestion: false,
  entities: [],
  tokens: [],
};

// Breaks at any text with "poison" in it; ends its whole thread at "deadly poison".
parentPort?.on("message", (request: AnalysisRequest) => {
  if (request.task === "learnPrior") return parentPort?.postMessage({ id: request.id, prior: { shares: {} } });
  if (request.task === "linkReplies") {
    return parentPort?.postMessage({ id: request.id, linked: { links: [], touched: [] } });
  }
  if (request.task !== "analyse") return parentPort?.postMessage({ id: request.id, error: "unknown task" });
  if (request.texts.some((text) => text.includes("deadly poison"))) process.exit(1);
  const isPoisoned = request.texts.some((text) => text.includes("poison"));
  const reply: AnalysisReply = isPoisoned
    ? { id: request.id, error: "RangeError" }
    : { id: request.id, analyses: request.texts.map(() => analysis) };
  return parentPort?.postMessage(reply);
});
