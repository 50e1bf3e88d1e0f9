import type { RenderProgress } from "../jobs/documents/render-options.js";
import type { Bilingual, Language } from "../model/base/text.js";
import type { Io } from "./io.js";
import { words } from "./render-progress.words.js";

/** Shows how far a run is, how fast it prints, and how long the rest may take at that speed. */
export function renderProgress(io: Io, lang: Language): (progress: RenderProgress) => void {
  const started = performance.now();
  return ({ cases, ofCases, documents, printed }) => {
    const seconds = (performance.now() - started) / 1000;
    const rate = printed / Math.max(seconds, 0.001);
    // A few cases say little about the rest.
    const left = cases >= 10 ? (seconds / cases) * (ofCases - cases) : null;
    const known = [
      words.documents({ n: documents }),
      ...(printed > 0 ? [words.rate({ rate: rate.toFixed(1) })] : []),
      ...(left !== null && cases < ofCases ? [timeLeft(left)] : []),
    ];
    io.progress(cases, ofCases, known.map((k) => k[lang]).join(" · "), documents);
  };
}

function timeLeft(seconds: number): Bilingual {
  return seconds < 90
    ? words.seconds({ n: Math.ceil(seconds) })
    : words.minutes({ n: Math.ceil(seconds / 60) });
}
