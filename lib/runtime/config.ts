import { resolve } from "node:path";
import { z } from "zod";

const flag = z
  .enum(["true", "false"])
  .default("false")
  .transform((value) => value === "true");
const optional = z.string().min(1).optional();

/** Every setting, with its meaning: docs/configuration.md is generated from the descriptions. */
export const configSchema = z.object({
  PORT: z.coerce.number().int().min(1).max(65535).default(3000).describe("Port of the web server."),
  HOST: z.string().default("127.0.0.1").describe("Address the web server binds. 0.0.0.0 opens it to the network."),
  PARLANCE_URL: z.url().optional().describe("Address people use, for links in mails. Default: http://localhost:PORT."),
  PARLANCE_DATA_DIR: z.string().default(".data").describe("Where embedded Postgres, stored files and keys lie."),
  PARLANCE_PROCESSES: z
    .enum(["all", "web", "worker"])
    .default("all")
    .describe("What this machine runs: all, or with DATABASE_URL only web or only worker."),
  PARLANCE_LOG_LEVEL: z
    .enum(["debug", "info", "warn", "error", "silent"])
    .default("info")
    .describe("Least level that is logged."),
  PARLANCE_OPEN_SIGNUP: flag.describe("true lets anybody who reaches the address make an account."),
  PARLANCE_AUTH_SECRET: optional.describe("Secret that signs sessions. Embedded mode makes one in the data directory."),
  PARLANCE_MASTER_KEY: optional.describe(
    "32 bytes in base64 that wrap every data key; after a change 2:NEW,1:OLD. Embedded mode makes one in the data directory.",
  ),
  PARLANCE_MAX_UPLOAD_BYTES: z.coerce
    .number()
    .int()
    .positive()
    .default(4 * 1024 ** 3)
    .describe("Largest file taken in, in bytes."),
  PARLANCE_UPLOAD_PART_BYTES: z.coerce
    .number()
    .int()
    .min(64_000)
    .max(64_000_000)
    .default(8_000_000)
    .describe("Bytes of a part of an upload: what is sent again, at most, after a broken connection."),
  PARLANCE_MAX_UNFINISHED_BYTES: z.coerce
    .number()
    .int()
    .positive()
    .default(16 * 1024 ** 3)
    .describe("Most bytes that the unfinished uploads of one person in one workspace may have."),
  PARLANCE_UNFINISHED_UPLOAD_HOURS: z.coerce
    .number()
    .positive()
    .max(8_760)
    .default(72)
    .describe("How long an upload can be gone on with after its last part, in hours."),
  PARLANCE_MAX_ARCHIVE_ENTRIES: z.coerce
    .number()
    .int()
    .positive()
    .default(100_000)
    .describe("Most files in an archive that is taken in."),
  PARLANCE_MAX_ARCHIVE_BYTES: z.coerce
    .number()
    .int()
    .positive()
    .default(32 * 1024 ** 3)
    .describe("Most bytes that an archive may unpack to."),
  PARLANCE_MAX_ARCHIVE_RATIO: z.coerce
    .number()
    .positive()
    .default(200)
    .describe("Most that an archive may grow when it is unpacked, as unpacked by packed bytes."),
  PARLANCE_WEBHOOK_DAYS: z.coerce
    .number()
    .int()
    .positive()
    .max(36_500)
    .default(30)
    .describe(
      "Days for which webhooks are kept as they came, sealed, after they were read. What could not be read is kept until its connection or conversation is erased.",
    ),
  PARLANCE_VIRUS_SCANNER: optional.describe(
    "ClamAV's daemon that looks at files of archives, as host:port or the path of its socket. Files larger than its StreamMaxLength are not looked at.",
  ),
  PARLANCE_WORKER_THREADS: z.coerce
    .number()
    .int()
    .min(1)
    .max(64)
    .optional()
    .describe("Threads for language work in a worker. Default: the number of cores, at most 4."),
  PARLANCE_NEURAL_MODELS: optional.describe(
    "Folder with neural models of your own that refine mood and names: [neural refinement](neural-refinement.md).",
  ),
  PARLANCE_NEURAL_LIBRARY: z
    .string()
    .default(".")
    .describe("Folder in which you have installed @huggingface/transformers for them."),
  PARLANCE_ALLOW_PRIVATE_HOSTS: optional.describe(
    "Private hosts that outgoing connections may reach, also without TLS, each as host or host:port, separated by commas.",
  ),
  PARLANCE_GRAPH_URL: z
    .url({ protocol: /^https?$/ })
    .default("https://graph.facebook.com")
    .describe("Address of Meta's Graph API. Another one than Meta's gets the access tokens of the connections."),
  DATABASE_URL: optional.describe("Postgres 18 to use instead of the embedded one."),
  S3_ENDPOINT: z
    .url()
    .optional()
    .describe("Address of an S3-compatible store. With S3_BUCKET: files go there instead of the data directory."),
  S3_BUCKET: optional.describe("Bucket for stored files."),
  S3_REGION: z.string().default("us-east-1").describe("Region of the bucket."),
  S3_ACCESS_KEY_ID: optional.describe("Access key of the store."),
  S3_SECRET_ACCESS_KEY: optional.describe("Secret key of the store."),
  SMTP_URL: optional.describe(
    "Mail server, such as smtps://user:password@host. Without it mails are kept under Settings, Outbox.",
  ),
  MAIL_FROM: z.string().default("Parlance <parlance@localhost>").describe("Sender of mails."),
});

type Values = z.infer<typeof configSchema>;

export type Config = Readonly<Values & { publicUrl: string; dataDir: string }>;

let loaded: Config | undefined;
let found: Record<string, string> = {};

/**
 * The settings of this process, read once. Nothing else reads process.env.
 * @throws Error with one line a setting when a value is not valid
 */
export function config(): Config {
  loaded ??= readConfig(childEnvironment());
  return loaded;
}

/** Settings that this program found by itself, such as keys it keeps. What the environment says goes before them. */
export function addFoundSettings(settings: Record<string, string>): void {
  found = { ...found, ...settings };
  loaded = undefined;
}

/** The environment for a child process: ours, then what was found, then `extra`. */
export function childEnvironment(extra: Record<string, string> = {}): NodeJS.ProcessEnv {
  const { NODE_ENV, ...given } = process.env;
  const filled = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ""));
  return { NODE_ENV, ...found, ...filled, NEXT_TELEMETRY_DISABLED: "1", ...extra };
}

/** Settings out of any environment; `config` is this over process.env. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const filled = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = configSchema.safeParse(filled);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`The configuration is not valid.\n${lines.join("\n")}`);
  }
  const values = parsed.data;
  return Object.freeze({
    ...values,
    publicUrl: (values.PARLANCE_URL ?? `http://localhost:${values.PORT}`).replace(/\/$/, ""),
    dataDir: resolve(values.PARLANCE_DATA_DIR),
  });
}
