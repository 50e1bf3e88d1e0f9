import type { RenderProgress } from "../jobs/documents/render-options.js";
import type { Language } from "../model/base/text.js";
import type { Io } from "./io.js";

/** Shows how far a run is, how fast it prints, and how long the rest may take at that speed. */
export function renderProgress(io: Io, lang: Language): (progress: RenderProgress) => void {
  const started = performance.now();
  return ({ cases, ofCases, documents, printed }) => {
    const seconds = (performance.now() - started) / 1000;
    const rate = printed / Math.max(seconds, 0.001);
    // A few cases say little about the rest.
    const left = cases >= 10 ? (seconds / cases) * (ofCases - cases) : null;
    const words =
      lang === "zh"
        ? [
            `文件 ${documents}`,
            ...(printed > 0 ? [`${rate.toFixed(1)} 份/秒`] : []),
            ...(left !== null && cases < ofCases ? [`约剩 ${time(left, "zh")}`] : []),
          ]
        : [
            `${documents} documents`,
            ...(printed > 0 ? [`${rate.toFixed(1)}/s`] : []),
            ...(left !== null && cases < ofCases ? [`about ${time(left, "en")} left`] : []),
          ];
    io.progress(cases, ofCases, words.join(" · "), documents);
  };
}

function time(seconds: number, lang: Language): string {
  if (seconds < 90) return `${Math.ceil(seconds)} ${lang === "zh" ? "秒" : "s"}`;
  return `${Math.ceil(seconds / 60)} ${lang === "zh" ? "分钟" : "min"}`;
}
