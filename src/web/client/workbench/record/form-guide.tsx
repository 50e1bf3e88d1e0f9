// The way through a long form: what is still needed, and its parts, each a step away.
import { useDeferredValue, useEffect, useMemo, type ReactElement } from "react";
import type { Json } from "../../../../model/base/json.js";
import type { FindingView, FormField } from "../../../workbench/api.js";
import { useText } from "../base/language.js";
import { useEditor } from "./editor.js";
import { focusField } from "./field-list.js";
import { neededIn, partsOf, placesIn, type NeededPlace, type Part } from "./guide.js";
import { words } from "./page.words.js";
import { useLatest } from "./use-latest.js";

interface FormGuideProps {
  readonly form: FormField;
  readonly value: Json;
  /** Findings by the field that they stand beside. */
  readonly findings: ReadonlyMap<string, readonly FindingView[]>;
}
/** Below this many, a form is seen at a glance. */
const partsAtLeast = 3;
const neededAtOnce = 8;

/** What is still needed in a record, with a way to each field, and the parts of its form. */
export function FormGuide({ form, value, findings }: FormGuideProps): ReactElement | null {
  const t = useText();
  const { wanted, want, isReadOnly } = useEditor();
  const settled = useDeferredValue(value);
  const needed = useMemo(
    () => neededIn(placesIn(form, settled), findings),
    [form, settled, findings],
  );
  const parts = useMemo(
    () => partsOf(form, settled, { needed, wanted }),
    [form, settled, needed, wanted],
  );
  const go = (pointer: string) => {
    want(pointer);
    focusField(pointer);
  };
  useNextKey(needed, go);
  const hasParts = parts.length >= partsAtLeast;
  const isNeeded = needed.length > 0 && !isReadOnly;
  if (!hasParts && !isNeeded) return null;
  return (
    <nav className="rec-guide" aria-label={t(words.guide())}>
      {hasParts && (
        <ul className="rec-parts">
          {parts.map((part) => (
            <PartLink key={part.pointer} part={part} go={go} />
          ))}
        </ul>
      )}
      {isNeeded && <Needed needed={needed} go={go} />}
    </nav>
  );
}

interface PartLinkProps {
  readonly part: Part;
  readonly go: (pointer: string) => void;
}

function PartLink({ part, go }: PartLinkProps): ReactElement {
  const t = useText();
  const { pointer, label, isMixed, rows, filled, lacking } = part;
  const name = isMixed && label ? words.andMore({ label }) : label;
  return (
    <li>
      <button type="button" className="rec-link" onClick={() => go(pointer)}>
        {t(name ?? words.general())}
      </button>{" "}
      <span className="rec-quiet">
        {t(rows === null ? words.filled({ n: filled }) : words.rows({ n: rows }))}
      </span>
      {lacking > 0 && <span className="rec-warn"> {t(words.lacking({ n: lacking }))}</span>}
    </li>
  );
}

interface NeededProps {
  readonly needed: readonly NeededPlace[];
  readonly go: (pointer: string) => void;
}

function Needed({ needed, go }: NeededProps): ReactElement {
  const t = useText();
  return (
    <details open={needed.length <= neededAtOnce}>
      <summary>{t(words.needed({ n: needed.length }))}</summary>
      <ol className="rec-needed">
        {needed.map(({ pointer, labels, finding }) => (
          <li key={pointer}>
            <button type="button" className="rec-link" onClick={() => go(pointer)}>
              {labels.map(t).join(" › ")}
            </button>{" "}
            <span className="rec-quiet">
              {finding === null ? t(words.notFilledIn()) : t(finding.message)}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** F8 leads to the next place that needs something, Shift+F8 to the one before. */
function useNextKey(needed: readonly NeededPlace[], go: (pointer: string) => void): void {
  const latest = useLatest({ needed, go });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const places = latest.current.needed;
      if (event.key !== "F8" || places.length === 0) return;
      event.preventDefault();
      const all = [...document.querySelectorAll<HTMLElement>(".rec-form [data-pointer]")].map(
        (e) => e.dataset["pointer"] ?? "",
      );
      const here = document.activeElement?.closest<HTMLElement>("[data-pointer]");
      const from = all.indexOf(here?.dataset["pointer"] ?? "");
      const at = (place: NeededPlace) => all.indexOf(place.pointer);
      const next = event.shiftKey
        ? (places.findLast((place) => at(place) < from) ?? places.at(-1))
        : (places.find((place) => at(place) > from) ?? places[0]);
      if (next) latest.current.go(next.pointer);
    };
    addEventListener("keydown", onKey);
    return () => {
      removeEventListener("keydown", onKey);
    };
  }, [latest]);
}
