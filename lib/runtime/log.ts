import pino, { type Logger as PinoLogger } from "pino";
import { config } from "./config.ts";

export type Logger = PinoLogger;

const root = pino({ level: config().PARLANCE_LOG_LEVEL, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });

/** A logger for one part of the program. Never give it a message text, a name, a number, an address or a token. */
export function createLog(part: string): Logger {
  return root.child({ part });
}
