// The bound of reading a chat: read the file, split it by newline, one regular expression for headers a line.
import { readFile } from "node:fs/promises";

const [file, source] = process.argv.slice(2);
const header = new RegExp(source, "u");
let headers = 0;
for (const line of (await readFile(file, "utf8")).split("\n")) if (header.test(line)) headers++;
process.stdout.write(String(headers));
