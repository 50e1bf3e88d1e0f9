import { useCallback, useEffect, useState, type ReactElement } from "react";
import type { Presence } from "../../../workbench/api.js";
import { send } from "../base/api.js";
import { usePresent } from "../base/events.js";
import { useText } from "../base/language.js";
import { words } from "./page.words.js";
import type { RecordAddress } from "./record-form.js";

const tellEveryMs = 30_000;
/** Each load of the page is a window of its own. */
const ownWindow = `w-${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;

/** Says that this window has the record open, and who else has. */
export function usePresence(at: RecordAddress): ReactElement | null {
  const t = useText();
  const { id, path, api } = at;
  const record = `${id}/${path}`;
  const [windows, setWindows] = useState<Presence["windows"]>([]);
  const take = useCallback(
    (told: Presence) => {
      if (told.record === record) setWindows(told.windows);
    },
    [record],
  );
  usePresent(take);
  useEffect(() => {
    const tell = (isOpen: boolean): void => {
      const said = { path, window: ownWindow, isOpen };
      // Who else is here is worth no message where the server cannot be reached.
      send<Presence>(`${api}/presence`, "POST", said).then(take, () => undefined);
    };
    tell(true);
    const timer = setInterval(tell, tellEveryMs, true);
    return () => {
      clearInterval(timer);
      tell(false);
    };
  }, [api, path, take]);
  const others = windows.filter(({ window }) => window !== ownWindow);
  if (others.length === 0) return null;
  const names = [...new Set(others.map((other) => other.name))].join(t(words.and()));
  return (
    <p className="rec-present" role="status">
      {t(words.alsoOpen({ names }))}
    </p>
  );
}
