import { HeatmapChart } from "echarts/charts";
import { AriaComponent, CalendarComponent, TooltipComponent, VisualMapComponent } from "echarts/components";
import { type EChartsType, init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { quantileBins } from "#lib/figures/quantile-bins.ts";
import { yearPx } from "./calendar-size.ts";

use([HeatmapChart, CalendarComponent, TooltipComponent, VisualMapComponent, AriaComponent, SVGRenderer]);

export type CalendarDay = { day: string; messages: number };

const cellPx = 14;
const text = { fontFamily: "inherit", fontSize: 11, color: "var(--axis)" };

/**
 * Draws a calendar a year into `element`; a click on a day calls `onDay`. Colours are CSS variables, so the drawing
 * follows the theme by itself. Dispose the result when it leaves the page.
 */
export function drawCalendar(
  element: HTMLElement,
  input: {
    days: readonly CalendarDay[];
    years: readonly string[];
    caption: string;
    tell: (day: CalendarDay) => string;
  },
  onDay: (day: string) => void,
): EChartsType {
  const step = quantileBins(input.days.map(({ messages }) => messages));
  const chart = init(element, null, { renderer: "svg", height: input.years.length * yearPx });
  chart.setOption({
    animation: false,
    aria: { enabled: true, label: { description: input.caption } },
    tooltip: {
      renderMode: "richText",
      backgroundColor: "var(--raised)",
      borderColor: "var(--rule)",
      textStyle: { fontFamily: "inherit", fontSize: 13, color: "var(--ink)" },
      formatter: (cell: unknown) => tellCell(cell, input.tell),
    },
    visualMap: {
      show: false,
      type: "piecewise",
      dimension: 2,
      pieces: Array.from({ length: 8 }, (_, shade) => ({ value: shade, color: `var(--q${shade})` })),
    },
    calendar: input.years.map((year, index) => ({
      top: index * yearPx + 22,
      left: 64,
      right: 4,
      cellSize: ["auto", cellPx],
      range: year,
      splitLine: { show: false },
      itemStyle: { color: "var(--q0)", borderColor: "var(--page)", borderWidth: 2 },
      yearLabel: { ...text, position: "left", margin: 34, fontSize: 12, fontWeight: 600 },
      monthLabel: { ...text, align: "left" },
      dayLabel: { ...text, firstDay: 1, nameMap: ["", "Mon", "", "Wed", "", "Fri", ""] },
    })),
    series: input.years.map((year, index) => ({
      type: "heatmap",
      coordinateSystem: "calendar",
      calendarIndex: index,
      itemStyle: { borderColor: "var(--page)", borderWidth: 2, borderRadius: 2 },
      data: input.days
        .filter(({ day }) => day.startsWith(year))
        .map(({ day, messages }) => [day, messages, step(messages)]),
    })),
  });
  chart.on("click", (event) => {
    if (Array.isArray(event.value)) onDay(String(event.value[0]));
  });
  return chart;
}

function tellCell(cell: unknown, tell: (day: CalendarDay) => string): string {
  const value = typeof cell === "object" && cell !== null && "value" in cell ? cell.value : null;
  return Array.isArray(value) ? tell({ day: String(value[0]), messages: Number(value[1]) }) : "";
}
