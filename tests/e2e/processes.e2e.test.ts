import { afterEach, expect, test } from "vitest";
import { descendants, listProcesses, type Process, until } from "./harness/processes.ts";
import { type Instance, type InstanceOptions, startInstance } from "./harness/start-instance.ts";

const started: Instance[] = [];

async function start(options?: InstanceOptions): Promise<Instance> {
  const instance = await startInstance(options);
  started.push(instance);
  return instance;
}

afterEach(async () => {
  for (const instance of started.splice(0)) {
    await instance.stop();
    await instance.remove();
  }
});

test("one ready line, and a stop leaves no process", async () => {
  const instance = await start();
  const running = descendants(instance.pid);
  expect(running.map(roleOf)).toEqual(expect.arrayContaining(["database", "gateway", "web", "worker"]));
  expect(instance.output.filter((line) => line.includes("ready"))).toEqual([`Parlance is ready: ${instance.url}`]);

  await instance.stop();
  await until(() => running.every((process) => !isAlive(process)));
});

test("Ctrl-C in the terminal leaves no process", async () => {
  const instance = await start();
  const running = descendants(instance.pid);
  process.kill(-instance.pid, "SIGINT");
  await until(() => running.every((process) => !isAlive(process)));
});

test.each(["database", "worker", "web", "gateway"])(
  "a killed %s is started again, and all is ready as before",
  async (role) => {
    const instance = await start();
    const victim = find(instance, role);
    process.kill(victim.pid, "SIGKILL");
    await until(() =>
      descendants(instance.pid).some((process) => roleOf(process) === role && process.pid !== victim.pid),
    );
    await until(() => isReady(instance));
  },
);

test.each(["supervisor", "first step"])("when the %s is killed, all the others end", async (role) => {
  const instance = await start();
  const running = descendants(instance.pid);
  process.kill(find(instance, role).pid, "SIGKILL");
  await until(() => running.every((process) => !isAlive(process)));
});

test("a second start finds the data of the first", async () => {
  const first = await startInstance();
  await first.stop();
  const second = await start({ dataDir: first.dataDir });
  expect(await isReady(second)).toBe(true);
});

test("two instances run side by side", async () => {
  const [one, other] = await Promise.all([start(), start()]);
  expect(await isReady(one)).toBe(true);
  expect(await isReady(other)).toBe(true);
});

test("a second supervisor on the same data says that one runs there, and the first goes on", async () => {
  const instance = await start();
  await expect(startInstance({ dataDir: instance.dataDir })).rejects.toThrow("Parlance runs here already");
  expect(await isReady(instance)).toBe(true);
});

function roleOf({ name, command }: Process): string | undefined {
  if (command.includes("bin/postgres") && command.includes("-D")) return "database";
  if (name.startsWith("next-server")) return "web";
  if (command.includes("app/_gateway/main.ts")) return "gateway";
  if (command.includes("jobs/bin/worker.ts")) return "worker";
  if (command.includes("jobs/bin/start.ts")) return "supervisor";
  return command.startsWith("node jobs/bin/first-step.mjs") ? "first step" : undefined;
}

function find(instance: Instance, role: string): Process {
  const found = descendants(instance.pid).find((process) => roleOf(process) === role);
  if (!found) throw new Error(`There is no ${role}.`);
  return found;
}

function isAlive({ pid, command }: Process): boolean {
  return listProcesses().some((process) => process.pid === pid && process.command === command);
}

async function isReady(instance: Instance): Promise<boolean> {
  const response = await fetch(`${instance.url}/api/ready`).catch(() => undefined);
  await response?.body?.cancel();
  return response?.ok === true;
}
