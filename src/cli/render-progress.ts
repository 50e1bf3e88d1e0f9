import type { RenderProgress } from "../jobs/documents/render-options.js";
import type { Bilingual, Language } from "../model/base/text.js";
import type { Io } from "./io.js";
import { words } from "./render-progress.words.js";

/** Before these, a run says nothing: a few documents are there before one asks. */
const documentsThatTell = 10;

/** Shows how far a run is, how fast it prints, and how long the rest may take at that speed. */
export function renderProgress(io: Io, lang: Language): (progress: RenderProgress) => void {
  const started = performance.now();
  return ({ cases, ofCases, documents, printed }) => {
    if (cases < ofCases && documents < documentsThatTell) return;
    const seconds = (performance.now() - started) / 1000;
    const rate = printed / Math.max(seconds, 0.001);
    const known = [
      words.documents({ n: documents }),
      ...(printed > 0 ? [words.rate({ rate: rate.toFixed(1) })] : []),
      ...timeLeft(seconds, cases, ofCases),
    ];
    io.progress(cases, ofCases, known.map((k) => k[lang]).join(" · "));
  };
}

/** Fewer steps, or steps done sooner, are not told of. */
const fewestSteps = 50;
const quietSeconds = 2;

/** Shows how far judging or writing is, where there is much and it takes longer than a moment. */
export function stepProgress(
  io: Io,
  what: Bilingual,
  lang: Language,
): (done: number, of: number) => void {
  const started = performance.now();
  let isTold = false;
  return (done, of) => {
    const seconds = (performance.now() - started) / 1000;
    if (of < fewestSteps || (!isTold && (seconds < quietSeconds || done === of))) return;
    isTold = true;
    io.progress(done, of, [what, ...timeLeft(seconds, done, of)].map((k) => k[lang]).join(" · "));
  };
}

/** The same for cases that are judged. */
export function checkProgress(io: Io, lang: Language): (done: number, of: number) => void {
  return stepProgress(io, words.judged(), lang);
}

/** A few steps say little about the rest. */
const stepsThatTell = 10;

function timeLeft(seconds: number, done: number, of: number): Bilingual[] {
  if (done < stepsThatTell || done >= of) return [];
  const left = (seconds / done) * (of - done);
  return [
    left < 90 ? words.seconds({ n: Math.ceil(left) }) : words.minutes({ n: Math.ceil(left / 60) }),
  ];
}
