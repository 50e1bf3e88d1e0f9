import type { ReactElement } from "react";
import type { TodayLine } from "../../../workbench/api.js";
import { useText } from "../base/language.js";
import { words } from "./tiles.words.js";

const kinds = [
  { kind: "overdue", label: words.overdue(), tone: "red" },
  { kind: "dueSoon", label: words.dueSoon(), tone: "amber" },
  { kind: "coming", label: words.coming(), tone: "blue" },
  { kind: "hindered", label: words.hindered(), tone: "amber" },
];

interface TilesProps {
  readonly lines: readonly TodayLine[];
  /** How much cannot be judged. */
  readonly hindered: number;
  readonly chosen: string;
  readonly onChoose: (kind: string | null) => void;
}

/** How much there is of each kind; one that is clicked is shown alone. */
export function Tiles({ lines, hindered, chosen, onChoose }: TilesProps): ReactElement {
  const t = useText();
  const countOf = (kind: string): number =>
    kind === "hindered" ? hindered : lines.filter(({ urgency }) => urgency === kind).length;
  return (
    <div className="wb-tiles" id="today-tiles">
      {kinds.map(({ kind, label, tone }) => {
        const count = countOf(kind);
        return (
          <button
            key={kind}
            type="button"
            className={`wb-tile wb-${count === 0 ? "plain" : tone}`}
            aria-pressed={chosen === kind}
            onClick={() => {
              onChoose(chosen === kind ? null : kind);
            }}
          >
            <strong>{count}</strong>
            <span>{t(label)}</span>
          </button>
        );
      })}
    </div>
  );
}
