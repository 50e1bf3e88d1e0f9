import type { RenderProgress } from "../jobs/documents/render-options.js";
import type { Bilingual, Language } from "../model/base/text.js";
import { TimeLeft } from "../model/base/time-left.js";
import { sizesOfChosen } from "../workspace/case-sizes.js";
import type { Context } from "./context.js";
import type { Io } from "./io.js";
import { words } from "./render-progress.words.js";

/** Before these, a run says nothing: a few documents are there before one asks. */
const documentsThatTell = 10;

/** Shows how far a run is, how fast it prints, and how long the rest may take at that speed. */
export function renderProgress(io: Io, lang: Language): (progress: RenderProgress) => void {
  const started = seconds();
  const left = new TimeLeft(seconds);
  return ({ cases, ofCases, documents, printed, expected }) => {
    const rest = left.told(documents, expected);
    if (cases < ofCases && documents < documentsThatTell) return;
    const rate = printed / Math.max(seconds() - started, 0.001);
    const known = [
      words.documents({ n: documents }),
      ...(printed > 0 ? [words.rate({ rate: rate.toFixed(1) })] : []),
      ...(cases < ofCases ? shownTime(rest) : []),
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
  sizes: Sizes = () => (done) => done,
): (done: number, of: number) => void {
  const started = seconds();
  const left = new TimeLeft(seconds);
  let size: ((done: number) => number) | null = null;
  let isTold = false;
  return (done, of) => {
    const isEarly = !isTold && (seconds() - started < quietSeconds || done === of);
    if (of < fewestSteps || isEarly) return;
    isTold = true;
    size ??= sizes(of);
    const rest = left.told(size(done), size(of));
    const known = [what, ...(done < stepsThatTell || done >= of ? [] : shownTime(rest))];
    io.progress(done, of, known.map((k) => k[lang]).join(" · "));
  };
}

/** The same for cases that are judged, those of the paths: more records take longer. */
export function checkProgress(
  { io, lang, workspace }: Pick<Context, "io" | "lang" | "workspace">,
  paths: readonly string[] = [],
): (done: number, of: number) => void {
  return stepProgress(io, words.judged(), lang, (of) =>
    sizesOfChosen(workspace, { paths, cwd: io.cwd, of }),
  );
}

/** How much work the first so many steps are, of so many in all; asked once. */
type Sizes = (of: number) => (done: number) => number;

/** A few steps say little about the rest. */
const stepsThatTell = 10;

function seconds(): number {
  return performance.now() / 1000;
}

/** How long the rest takes, in seconds or minutes; nothing where that is not known. */
export function shownTime(left: number | null): Bilingual[] {
  if (left === null || left === 0) return [];
  return [
    left < 90 ? words.seconds({ n: Math.ceil(left) }) : words.minutes({ n: Math.ceil(left / 60) }),
  ];
}
