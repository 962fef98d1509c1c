/** SQLSTATE classes and codes of a server that cannot be reached, is starting, stopping or full. */
const outageStates = /^(08...|57P0[1-5]|53300)$/;
const socketCodes = new Set(["ECONNREFUSED", "ECONNRESET", "ENOTFOUND", "ETIMEDOUT", "EPIPE", "EHOSTUNREACH"]);
const poolMessages = /connection terminated|timeout exceeded when trying to connect|server closed the connection/i;

/** Whether an error, or one that caused it, says that the database cannot be reached now. */
export function isDatabaseOutage(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = "code" in cause && typeof cause.code === "string" ? cause.code : "";
    if (outageStates.test(code) || socketCodes.has(code) || poolMessages.test(cause.message)) return true;
    if (cause instanceof AggregateError && cause.errors.some(isDatabaseOutage)) return true;
  }
  return false;
}
