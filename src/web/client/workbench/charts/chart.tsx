import { BarChart } from "echarts/charts";
import { GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { init, use, type EChartsType } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { useEffect, useRef, type ReactElement } from "react";
import { useThemeChoice } from "../base/theme.js";
import type { Tone } from "../pieces/mark.js";

use([BarChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

/** Bars: a row each, with a value in each series. */
export interface ChartData {
  readonly title: string;
  /** What a row is. */
  readonly head: string;
  readonly rows: readonly string[];
  readonly isStacked: boolean;
  /** Rows below each other, for names that are long. */
  readonly isLying: boolean;
  readonly series: readonly {
    readonly name: string;
    readonly tone: Tone;
    readonly values: readonly number[];
  }[];
}

const colours: Readonly<Record<Tone, { readonly light: string; readonly dark: string }>> = {
  green: { light: "#2e8b57", dark: "#5fbf86" },
  blue: { light: "#3f7fd6", dark: "#6ea3ee" },
  amber: { light: "#d9932f", dark: "#e5b15c" },
  red: { light: "#c8423a", dark: "#ea7a72" },
  plain: { light: "#aab2bf", dark: "#6d7684" },
};
const rowHeight = 34;
const uprightHeight = 280;

/** A picture of figures that stand in a table beside it. */
export function Chart({ data }: { readonly data: ChartData }): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const { isDark } = useThemeChoice();
  useEffect(() => {
    if (!place.current) return undefined;
    const made = init(place.current);
    chart.current = made;
    const sized = new ResizeObserver(() => {
      made.resize();
    });
    sized.observe(place.current);
    return () => {
      sized.disconnect();
      made.dispose();
    };
  }, []);
  useEffect(() => {
    chart.current?.setOption(optionOf(data, isDark), true);
    chart.current?.resize();
  }, [data, isDark]);
  const height = data.isLying ? 90 + data.rows.length * rowHeight : uprightHeight;
  return <div ref={place} aria-hidden style={{ height }} />;
}

function optionOf(data: ChartData, isDark: boolean): Record<string, unknown> {
  const text = isDark ? "#a3aab5" : "#5c6370";
  const line = isDark ? "#33373e" : "#e3e6eb";
  const names = {
    type: "category",
    data: data.rows,
    inverse: data.isLying,
    axisLabel: { color: text },
    axisTick: { show: false },
    axisLine: { lineStyle: { color: line } },
  };
  const numbers = {
    type: "value",
    minInterval: data.isStacked ? 1 : undefined,
    axisLabel: { color: text },
    splitLine: { lineStyle: { color: line } },
  };
  return {
    animation: false,
    // As a picture: a box of markup would bring styles that our content policy refuses.
    tooltip: { trigger: "axis", renderMode: "richText", axisPointer: { type: "shadow" } },
    legend: { top: 0, left: 0, textStyle: { color: text } },
    grid: { top: 40, left: 8, right: 16, bottom: 8, outerBoundsMode: "same" },
    xAxis: data.isLying ? numbers : names,
    yAxis: data.isLying ? names : numbers,
    series: data.series.map(({ name, tone, values }) => ({
      type: "bar",
      name,
      data: values,
      barMaxWidth: 22,
      itemStyle: { color: colours[tone][isDark ? "dark" : "light"] },
      ...(data.isStacked && { stack: "all" }),
    })),
  };
}
