// Both have changed the same: one file after the other, field by field, before anything is touched.
import Alert from "antd/es/alert";
import Button from "antd/es/button";
import { useState, type ReactElement } from "react";
import type { Side } from "../../../../model/base/merge-records.js";
import type { Decided, Decision, OpenClash, Undecided } from "../../../workbench/api.js";
import { useLanguage, useText } from "../base/language.js";
import { ConflictFields } from "../record/conflict-view.js";
import { sideOf } from "../record/differences.js";
import { momentText } from "../record/moments.js";
import { words } from "./deciding.words.js";

interface DecidingProps {
  readonly toDecide: Undecided["toDecide"];
  readonly isBusy: boolean;
  readonly onDecided: (decided: Decided) => void;
  readonly onCancel: () => void;
}

/** Walks through the files that somebody has to decide about. */
export function Deciding({ toDecide, isBusy, onDecided, onCancel }: DecidingProps): ReactElement {
  const t = useText();
  const { clashes, ours, theirs } = toDecide;
  const [at, setAt] = useState(0);
  const [decisions, setDecisions] = useState<ReadonlyMap<string, Decision>>(new Map());
  const clash = clashes[at];
  if (!clash) return <Alert type="info" title={t(words.nothing())} />;
  const decision = decisions.get(clash.path) ?? { path: clash.path };
  const isDecided = (one: OpenClash) => isSettled(one, decisions.get(one.path));
  const isLast = at === clashes.length - 1;
  const all = clashes.every(isDecided);
  return (
    <section className="ver-block ver-deciding" aria-labelledby="deciding">
      <h2 id="deciding">{t(words.title({ at: at + 1, n: clashes.length }))}</h2>
      <Alert type="warning" showIcon title={t(words.nothingDone())} />
      <ClashHead clash={clash} />
      <Choice
        key={clash.path}
        clash={clash}
        decision={decision}
        onChoose={(made) => setDecisions(new Map(decisions).set(clash.path, made))}
      />
      <div className="ver-acts">
        <Button onClick={onCancel} disabled={isBusy}>
          {t(words.cancel())}
        </Button>
        {at > 0 && <Button onClick={() => setAt(at - 1)}>{t(words.back())}</Button>}
        {!isLast && (
          <Button type="primary" disabled={!isDecided(clash)} onClick={() => setAt(at + 1)}>
            {t(words.next())}
          </Button>
        )}
        {isLast && (
          <Button
            type="primary"
            disabled={!all}
            loading={isBusy}
            onClick={() => onDecided({ ours, theirs, decisions: [...decisions.values()] })}
          >
            {t(words.finish())}
          </Button>
        )}
      </div>
    </section>
  );
}

function isSettled({ fields }: OpenClash, decision: Decision | undefined): boolean {
  if (decision?.side !== undefined) return true;
  if (fields.length === 0) return false;
  return fields.every((f) => sideOf(f) !== null || decision?.fields?.[f.pointer] !== undefined);
}

function ClashHead({ clash }: { readonly clash: OpenClash }): ReactElement {
  const t = useText();
  const { language } = useLanguage();
  const { title, path, author, when } = clash;
  return (
    <>
      <h3>
        {t(title)} {clash.case !== null && <span className="wb-soft">{clash.case}</span>}
      </h3>
      <p className="wb-soft" title={path}>
        {t(words.who({ author, when: when === "" ? "–" : momentText(when, language) }))}
      </p>
    </>
  );
}

interface ChoiceProps {
  readonly clash: OpenClash;
  readonly decision: Decision;
  readonly onChoose: (decision: Decision) => void;
}

function Choice({ clash, decision, onChoose }: ChoiceProps): ReactElement {
  const { path, fields, form } = clash;
  if (fields.length === 0) return <WholeFile {...{ clash, decision, onChoose }} />;
  const chosen = new Map(Object.entries(decision.fields ?? {}));
  const choose = (pointer: string, side: Side) =>
    onChoose({ path, fields: { ...decision.fields, [pointer]: side } });
  return <ConflictFields fields={fields} form={form} chosen={chosen} choose={choose} />;
}

/** An attachment, or a record that one has removed: one of the two stands whole. */
function WholeFile({ clash, decision, onChoose }: ChoiceProps): ReactElement {
  const t = useText();
  return (
    <fieldset className="ver-sides">
      <legend>{t(words.whole())}</legend>
      {(["theirs", "ours"] as const).map((side) => (
        <label key={side}>
          <input
            type="radio"
            name={clash.path}
            checked={decision.side === side}
            onChange={() => onChoose({ path: clash.path, side })}
          />{" "}
          {t(words[side]({ what: words[clash[side]]() }))}
        </label>
      ))}
    </fieldset>
  );
}
