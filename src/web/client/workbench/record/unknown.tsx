import type { ReactElement } from "react";
import type { Json } from "../../../../model/base/json.js";
import { useText } from "../base/language.js";
import { words } from "./fields.words.js";

/** Nothing of a record is lost because a form does not know it. */
export function Unknown({ members }: { readonly members: [string, Json][] }): ReactElement | null {
  const t = useText();
  if (members.length === 0) return null;
  return (
    <details className="rec-unknown">
      <summary>{t(words.unknown())}</summary>
      <pre>{JSON.stringify(Object.fromEntries(members), null, 2)}</pre>
    </details>
  );
}
