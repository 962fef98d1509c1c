// Loaded into the web process before Next.
import http from "node:http";

// What is served past Next: only in production, so that in development a change shows at once. Until it is loaded, and
// for everything else, Next serves.
let servePastNext = () => false;
if (process.env.NODE_ENV === "production") {
  const loading = import(new URL("../../app/_api/serve-past-next.ts", import.meta.url).href);
  loading.then((loaded) => {
    servePastNext = loaded.servePastNext;
  });
}

// A large file over a slow line takes longer than the five minutes Node grants a request. Headers keep their limit.
const createServer = http.createServer;
http.createServer = (...args) => {
  const given = args.map((one) => (typeof one === "function" ? withPast(one) : one));
  return Object.assign(createServer(...given), { requestTimeout: 0 });
};

function withPast(listener) {
  return (request, response) => servePastNext(request, response) || listener(request, response);
}

// When the supervisor is gone, however it went, so is the web server. `next dev` hands this file on to its own child,
// which watches nothing: its parent is another one.
const supervisor = Number(process.env.PARLANCE_SUPERVISOR_PID);
if (supervisor && process.ppid === supervisor) {
  const timer = setInterval(() => {
    if (process.ppid === supervisor) return;
    clearInterval(timer);
    process.kill(process.pid, "SIGTERM");
    setTimeout(() => process.kill(process.pid, "SIGKILL"), 5_000).unref();
  }, 500);
  timer.unref();
}
