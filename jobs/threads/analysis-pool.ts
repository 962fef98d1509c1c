import type { TalkSorter } from "#lib/analytics/talk-sorter.ts";
import type { MessageAnalysis } from "#lib/nlp/analysis.ts";
import type { AnalysedConversation, MessageToAnalyse } from "#lib/nlp/create-analyser.ts";
import type { LanguagePrior } from "#lib/nlp/language/language-prior.ts";
import type { LinkedStretch } from "#lib/nlp/replies/reply-link.ts";
import type { LinkTask } from "#lib/nlp/replies/said-message.ts";
import { createLog } from "#lib/runtime/log.ts";
import { type AnalysisReply, type AnalysisRequest, toRequest } from "./analysis-messages.ts";
import { type AnalysisThread, startAnalysisThread } from "./analysis-thread.ts";

export type AnalysisPool = TalkSorter & {
  /** The languages of a conversation, learnt from texts spread over it. */
  learnPrior(sampleTexts: string[], known?: { speakers: string[]; countries: string[] }): Promise<LanguagePrior>;
  /**
   * The analyses of a window of messages (1,000 is a good size), in their order. Ask for at most two windows a
   * thread at once: what waits here is in memory.
   * @throws Error when the analysis fails or its thread dies; other windows are not touched
   */
  analyse(conversation: AnalysedConversation, messages: MessageToAnalyse[]): Promise<MessageAnalysis[]>;
  /** Finds who answers whom in a stretch of messages. @throws Error as `analyse` does */
  linkReplies(stretch: LinkTask): Promise<LinkedStretch>;
  /** Ends all threads; windows that are not done are rejected. */
  close(): Promise<void>;
};

const analysisScript = new URL("./analysis.worker.ts", import.meta.url);

/** Threads for language work. A thread that dies is replaced at the next request. */
export function createAnalysisPool(options: { threads: number; script?: URL }): AnalysisPool {
  const slots = Array.from({ length: options.threads }, (): AnalysisThread | null => null);
  let isClosed = false;
  let lastId = 0;

  const threadAt = (slot: number): AnalysisThread => {
    const running = slots[slot];
    if (running) return running;
    const started = startAnalysisThread(options.script ?? analysisScript, () => {
      createLog("threads").warn({ slot }, "analysis thread died");
      slots[slot] = null;
    });
    slots[slot] = started;
    return started;
  };

  const ask = (request: AnalysisRequest): Promise<AnalysisReply> => {
    if (isClosed) return Promise.reject(new Error("The analysis pool is closed."));
    const loads = slots.map((thread) => thread?.load() ?? 0);
    return threadAt(loads.indexOf(Math.min(...loads))).ask(request);
  };

  return {
    learnPrior: async (texts, known = { speakers: [], countries: [] }) => {
      const reply = await ask({ id: ++lastId, task: "learnPrior", texts, ...known });
      if ("prior" in reply) return reply.prior;
      throw new Error(`Learning the languages failed: ${"error" in reply ? reply.error : "wrong answer"}`);
    },
    analyse: async (conversation, messages) => {
      const reply = await ask(toRequest(++lastId, conversation, messages));
      if ("analyses" in reply) return reply.analyses;
      throw new Error(`The analysis failed: ${"error" in reply ? reply.error : "wrong answer"}`);
    },
    readWordLines: async (texts) => {
      const reply = await ask({ id: ++lastId, task: "readWordLines", texts });
      if ("lines" in reply) return reply.lines;
      throw new Error(`Reading the words failed: ${"error" in reply ? reply.error : "wrong answer"}`);
    },
    sortTalk: async (talk) => {
      const reply = await ask({ id: ++lastId, task: "sortTalk", talk });
      if ("sorted" in reply) return reply.sorted;
      throw new Error(`Finding the topics failed: ${"error" in reply ? reply.error : "wrong answer"}`);
    },
    linkReplies: async (stretch) => {
      const reply = await ask({ id: ++lastId, task: "linkReplies", stretch });
      if ("linked" in reply) return reply.linked;
      throw new Error(`Finding the reply links failed: ${"error" in reply ? reply.error : "wrong answer"}`);
    },
    close: async () => {
      isClosed = true;
      await Promise.all(slots.map((thread) => thread?.end()));
    },
  };
}
