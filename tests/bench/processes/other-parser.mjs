// npm's whatsapp-chat-parser (MIT) on a whole file, as its documentation shows.
import { readFile } from "node:fs/promises";
import { parseString } from "whatsapp-chat-parser";

process.stdout.write(String(parseString(await readFile(process.argv[2], "utf8")).length));
