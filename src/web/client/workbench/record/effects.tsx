// What the changes mean for the case before they are saved: what turns red, what turns green.
import type { ReactElement } from "react";
import type { FindingView } from "../../../workbench/api.js";
import { useText } from "../base/language.js";
import { CaseEffects } from "./case-effects.js";
import { words } from "./effects.words.js";
import { focusField } from "./field-list.js";
import { Finding } from "./notes-list.js";
import { isNote } from "./notes.js";
import type { Judged } from "./use-judgement.js";
import type { EditedRecord } from "./use-record.js";

interface EffectsProps {
  readonly edited: EditedRecord;
  readonly judged: Judged;
}

/** Findings that saving brings and clears, and those that are in the record now. */
export function Effects({ edited, judged }: EffectsProps): ReactElement {
  const { path } = edited.page;
  const { isDirty } = edited;
  const t = useText();
  const appeared = judged.appeared.filter((finding) => isNote(finding));
  const vanished = judged.vanished.filter((finding) => isNote(finding));
  const isNew = new Set(appeared.map((finding) => nameOf(finding)));
  const here = judged.findings.filter((f) => isNote(f) && !isNew.has(nameOf(f)));
  return (
    <div className="rec-effects" aria-live="polite">
      {!isDirty && <p className="rec-quiet">{t(words.untouched())}</p>}
      {isDirty && appeared.length + vanished.length === 0 && (
        <p className="rec-quiet">{t(words.none())}</p>
      )}
      <Group
        title={t(words.appeared({ n: appeared.length }))}
        kind="red"
        findings={appeared}
        path={path}
      />
      <Group
        title={t(words.vanished({ n: vanished.length }))}
        kind="green"
        findings={vanished}
        path={path}
      />
      <Group title={t(words.here({ n: here.length }))} kind="plain" findings={here} path={path} />
      <CaseEffects edited={edited} isAskedFor={false} />
    </div>
  );
}

/** The same finding comes once of the record and once of the case. */
function nameOf({ rule, subject, message, at }: FindingView): string {
  return [rule, subject, at?.file, at?.pointer, message.en].join("\n");
}

interface GroupProps {
  readonly title: string;
  readonly kind: "red" | "green" | "plain";
  readonly findings: readonly FindingView[];
  readonly path: string;
}

function Group({ title, kind, findings, path }: GroupProps): ReactElement | null {
  if (findings.length === 0) return null;
  return (
    <section className={`rec-effect rec-effect-${kind}`}>
      <h3>{title}</h3>
      <ul className="rec-plain">
        {findings.map((finding, i) => (
          <li key={i}>
            <Finding finding={finding} />
            <Place finding={finding} path={path} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where a finding stands: one click away in this record, by name in another. */
function Place({ finding, path }: { readonly finding: FindingView; readonly path: string }) {
  const t = useText();
  const { at } = finding;
  if (!at || at.pointer === "") return null;
  if (!at.file.endsWith(path)) {
    return <div className="rec-quiet">{t(words.elsewhere({ file: at.file }))}</div>;
  }
  return (
    <button type="button" className="rec-link" onClick={() => focusField(nearest(at.pointer))}>
      {t(words.goThere())}
    </button>
  );
}

function nearest(pointer: string): string {
  let at = pointer;
  while (at !== "" && !document.querySelector(`[data-pointer="${CSS.escape(at)}"]`)) {
    at = at.slice(0, at.lastIndexOf("/"));
  }
  return at;
}
