import type { ReactElement } from "react";
import type { PersonTerm } from "../../../workbench/api.js";
import { daysLeftText } from "../base/days.js";
import { useText } from "../base/language.js";
import { Mark, type Tone } from "../pieces/mark.js";
import { words } from "./term-text.words.js";

const tones: Readonly<Record<PersonTerm["state"], Tone>> = {
  ended: "red",
  soon: "amber",
  later: "plain",
};

/** What ends on which day, and how long that is from now. */
export function TermText({ term }: { readonly term: PersonTerm }): ReactElement {
  const t = useText();
  const { label, on, daysLeft, state } = term;
  const left = state === "ended" ? words.ended({ n: -daysLeft }) : daysLeftText(daysLeft);
  return (
    <div className="wb-term">
      <span className="wb-nowrap">
        {on} <Mark tone={tones[state]}>{t(left)}</Mark>
      </span>
      <div className="wb-soft wb-small">{t(label)}</div>
    </div>
  );
}
