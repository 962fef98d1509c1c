// Loaded into the process of Next before Next.
import http from "node:http";

// A large file over a slow line takes longer than the five minutes Node grants a request. Headers keep their limit.
const createServer = http.createServer;
http.createServer = (...args) => Object.assign(createServer(...args), { requestTimeout: 0 });

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
