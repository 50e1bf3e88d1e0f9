import type { ReactElement } from "react";
import type { FindingView } from "../../../workbench/api.js";
import { useText } from "../base/language.js";
import { words } from "./finding-text.words.js";

/** What was found; of what is still to come its name, and what it becomes once the day is over. */
export function FindingText({ finding }: { readonly finding: FindingView }): ReactElement {
  const t = useText();
  const { message, awaited, missed } = finding;
  if (!awaited) return <div>{t(message)}</div>;
  return (
    <>
      <div title={t(message)}>{t(awaited)}</div>
      {missed && <div className="wb-soft wb-small">{t(words.ifMissed({ what: missed }))}</div>}
    </>
  );
}
