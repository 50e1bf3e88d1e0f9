import type { ReactElement } from "react";
import type { CaseRowView } from "../../../workbench/api.js";
import { useText } from "../base/language.js";
import { words } from "./count-marks.words.js";
import { Mark, type Tone } from "./mark.js";

const kinds = [
  { kind: "bug", tone: "red", label: words.bug },
  { kind: "error", tone: "red", label: words.error },
  { kind: "warning", tone: "amber", label: words.warning },
  { kind: "notJudged", tone: "amber", label: words.notJudged },
  { kind: "due", tone: "blue", label: words.due },
  { kind: "waived", tone: "plain", label: words.waived },
] as const satisfies readonly { kind: keyof CaseRowView["counts"]; tone: Tone; label: unknown }[];

interface CountMarksProps {
  readonly counts: Partial<CaseRowView["counts"]>;
  /** Without a word where nothing is wrong. */
  readonly isShort?: boolean;
}

/** How many findings of each kind; a word where there are none. */
export function CountMarks({ counts, isShort = false }: CountMarksProps): ReactElement {
  const t = useText();
  const shown = kinds.filter(({ kind }) => (counts[kind] ?? 0) > 0);
  const isClean = shown.every(({ kind }) => kind === "due" || kind === "waived");
  return (
    <span className="wb-marks">
      {isClean && !isShort && <Mark tone="green">{t(words.none())}</Mark>}
      {shown.map(({ kind, tone, label }) => (
        <Mark key={kind} tone={tone}>
          {t(label({ n: counts[kind] ?? 0 }))}
        </Mark>
      ))}
    </span>
  );
}
