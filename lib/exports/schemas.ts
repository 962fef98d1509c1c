import { z } from "zod";
import { exportFormats, exportStatuses, mailStatuses } from "#drizzle/schema/enumerations.ts";
import type { ListedExport } from "./list-exports.ts";

const id = z.number().int().transform(String).pipe(z.string());
const instant = z
  .date()
  .transform((date) => date.toISOString())
  .pipe(z.iso.datetime());

/** An export as the API gives it. */
export const exportView = z.object({
  id,
  conversationId: id,
  format: z.enum(exportFormats),
  options: z.record(z.string(), z.unknown()),
  status: z.enum(exportStatuses),
  attempt: z.number().int().describe("Runs so far, of 4."),
  done: z.number().int().describe("Messages written so far."),
  total: z.number().int().nullable(),
  byteSize: z.number().int().nullable(),
  sha256: z.string().nullable(),
  messageCount: z.number().int().nullable(),
  errorMessage: z.string().nullable(),
  createdAt: instant,
  finishedAt: instant.nullable(),
  link: z
    .object({
      expiresAt: instant,
      revokedAt: instant.nullable(),
      downloads: z.number().int(),
      maxDownloads: z.number().int(),
    })
    .nullable()
    .describe("The newest link, without its token."),
  mail: z.object({ status: z.enum(mailStatuses), error: z.string().nullable() }).nullable(),
});

/** A listed export in the shape of `exportView`. */
export function toExportView(row: ListedExport): z.input<typeof exportView> {
  const { linkExpiresAt, linkRevokedAt, linkDownloads, linkMaxDownloads, mailStatus, mailError, ...rest } = row;
  return {
    ...rest,
    link:
      linkExpiresAt === null || linkDownloads === null || linkMaxDownloads === null
        ? null
        : {
            expiresAt: linkExpiresAt,
            revokedAt: linkRevokedAt,
            downloads: linkDownloads,
            maxDownloads: linkMaxDownloads,
          },
    mail: mailStatus === null ? null : { status: mailStatus, error: mailError },
  };
}
