import type { ReactElement } from "react";
import { useText } from "../base/language.js";
import { words } from "./shortcut-list.words.js";

const keys = [
  { keys: ["/", "Ctrl K"], does: words.search() },
  { keys: ["g t"], does: words.today() },
  { keys: ["g c"], does: words.cases() },
  { keys: ["g m"], does: words.calendar() },
  { keys: ["g p"], does: words.procedures() },
  { keys: ["Ctrl G"], does: words.findField() },
  { keys: ["F8"], does: words.nextNeeded() },
  { keys: ["?"], does: words.help() },
  { keys: ["Esc"], does: words.close() },
];

/** What the keyboard does everywhere. */
export function ShortcutList(): ReactElement {
  const t = useText();
  return (
    <dl className="wb-keys">
      {keys.map(({ keys: strokes, does }) => (
        <div key={strokes.join(" ")}>
          <dt>
            {strokes.map((stroke) => (
              <kbd key={stroke}>{stroke}</kbd>
            ))}
          </dt>
          <dd>{t(does)}</dd>
        </div>
      ))}
    </dl>
  );
}
