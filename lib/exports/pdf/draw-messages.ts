import type { ExportMessage, ExportSource } from "../export-source.ts";
import type { Canvas } from "./canvas.ts";
import type { Pages } from "./pages.ts";

/** A layout: given the sheet, it returns what draws one message after the other. */
export type DrawMessages = (canvas: Canvas, pages: Pages, source: ExportSource) => (message: ExportMessage) => void;
