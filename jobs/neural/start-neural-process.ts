import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { ReadyEngine } from "#lib/models/neural/neural-engine.ts";
import { NeuralProblem } from "#lib/models/neural/neural-problem.ts";
import { childEnvironment } from "#lib/runtime/config.ts";
import type { Answered, Asked, NeuralReply, NeuralRequest } from "./neural-messages.ts";

const script = fileURLToPath(new URL("./neural.process.ts", import.meta.url));
const loadingMs = 300_000;

export type NeuralProcess = {
  /** What the models say of some texts, in their order. @throws Error when the process ends or a model fails */
  read(asked: Asked[]): Promise<Answered[]>;
  end(): Promise<void>;
};

/**
 * Starts a process that holds the models, at the lowest priority.
 * @throws NeuralProblem when they cannot be loaded
 */
export async function startNeuralProcess(engine: ReadyEngine): Promise<NeuralProcess> {
  // It needs no setting and no key of ours.
  const { PATH, HOME, NODE_ENV } = childEnvironment();
  const env = { PATH, HOME, NODE_ENV };
  const child = fork(script, [], {
    env,
    execArgv: [],
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    serialization: "advanced",
  });
  const pending = new Map<number, { resolve: (answered: Answered[]) => void; reject: (error: Error) => void }>();
  let lastId = 0;
  let opened: (problem: string | null) => void = () => undefined;
  const opening = new Promise<string | null>((resolve) => {
    opened = resolve;
  });
  const ended = once(child, "exit");
  void ended.then(() => {
    opened("The models could not be loaded: their process ended.");
    for (const { reject } of pending.values()) reject(new Error("The process of the neural models ended."));
    pending.clear();
  });
  child.on("message", (reply: NeuralReply) => {
    if (reply.task === "opened") return opened(reply.problem);
    const request = pending.get(reply.id);
    pending.delete(reply.id);
    if (reply.task === "read") request?.resolve(reply.answered);
    else request?.reject(new Error(`A neural model failed: ${reply.error}.`));
  });
  const send = (request: NeuralRequest) => child.send(request);
  const end = async () => {
    child.kill("SIGKILL");
    await ended;
  };
  send({ task: "open", engine });
  const timer = setTimeout(() => opened("The models took more than five minutes to load."), loadingMs);
  const problem = await opening;
  clearTimeout(timer);
  if (problem !== null) {
    await end();
    throw new NeuralProblem(problem);
  }
  return {
    read: (asked) =>
      new Promise((resolve, reject) => {
        if (!child.connected) return reject(new Error("The process of the neural models ended."));
        lastId += 1;
        pending.set(lastId, { resolve, reject });
        send({ task: "read", id: lastId, asked });
      }),
    end,
  };
}
