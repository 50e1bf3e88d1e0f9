import type { ReactElement } from "react";
import type { FindingView } from "../../../workbench/api.js";
import { useText } from "../base/language.js";

/** Who has to act: the person where one is named, and the role. */
export function ActorText({
  actor,
}: {
  readonly actor: FindingView["actor"];
}): ReactElement | null {
  const t = useText();
  if (!actor) return null;
  return (
    <>
      {t(actor.name ?? actor.label)}
      {actor.name !== null && <div className="wb-soft wb-small">{t(actor.label)}</div>}
    </>
  );
}
