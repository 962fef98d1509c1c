import process from "node:process";

type Command = (args: string[]) => Promise<number>;

const names = ["parse", "analyse", "import", "bench", "eval"];

const usage = `parlance: WhatsApp conversations on the command line

  npm run -s parlance -- help
  npm run -s parlance -- parse FILE... [--report-only]
      Prints one JSON object a line: the messages of each file in order, then a report on it.
  npm run -s parlance -- analyse [--isolated]
      Reads a text a line and prints what the language analysis says of it, one JSON object a line.
  npm run -s parlance -- import FILE --workspace ID
      Imports a file into the running instance.
  npm run bench
      Measures reading, importing, searching and exporting, each beside its limit.
  npm run eval [-- --only TASK]
      Measures the language engine on the published sets that lie in PARLANCE_EVAL_DIR.
`;

// Whoever reads may have seen enough, such as `head`.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));

const [name = "help", ...args] = process.argv.slice(2);
try {
  const code = await runCommand();
  // What was written to a pipe has to be through before the process ends.
  process.stdout.write("", () => process.exit(code));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

/** Commands are loaded one by one: one that reads a file should not wait for language models. */
async function runCommand(): Promise<number> {
  if (name === "help") {
    process.stdout.write(usage);
    return 0;
  }
  if (!names.includes(name)) throw new Error(`There is no command ${name}. Try: npm run -s parlance -- help`);
  if (name === "import") {
    const { joinInstance } = await import("#jobs/supervisor/join-instance.ts");
    await joinInstance();
  }
  const module: Record<string, Command> = await import(`./commands/${name}.ts`);
  const command = module[`${name}Command`];
  if (!command) throw new Error(`The command ${name} is not there.`);
  return command(args);
}
