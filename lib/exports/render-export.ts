import type { Readable } from "node:stream";
import { renderCsv } from "./csv/render-csv.ts";
import type { ExportOptions } from "./export-options.ts";
import type { ExportSource } from "./export-source.ts";
import { renderJson } from "./json/render-json.ts";
import { renderPdf } from "./pdf/render-pdf.ts";

export type RenderedExport = { stream: Readable; extension: string; contentType: string };

/** The file of an export as it comes into being. */
export function renderExport(source: ExportSource, options: ExportOptions): RenderedExport {
  switch (options.format) {
    case "pdf":
      return renderPdf(source, options);
    case "csv":
      return { stream: renderCsv(source, options.csv), extension: "csv", contentType: "text/csv; charset=utf-8" };
    case "json":
      return { stream: renderJson(source, options), extension: "json", contentType: "application/json" };
  }
}
