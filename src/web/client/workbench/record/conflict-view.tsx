// Two people in one record: both versions side by side, field by field, and nothing is lost.
import Button from "antd/es/button";
import Modal from "antd/es/modal";
import { useMemo, useState, type ReactElement } from "react";
import type { Json } from "../../../../model/base/json.js";
import type { Side } from "../../../../model/base/merge-records.js";
import type { ConflictField, FormField } from "../../../workbench/api.js";
import { useLanguage, useText } from "../base/language.js";
import { Told } from "./changes-table.js";
import { words } from "./conflict.words.js";
import { fieldAt, sideOf, type Clash } from "./differences.js";
import { momentText } from "./moments.js";

interface ConflictViewProps {
  readonly clash: Clash;
  readonly form: FormField;
  readonly onTake: (value: Json, isToSave: boolean) => void;
  readonly onBack: () => void;
}

/** Asks what shall stand; what only one changed is chosen already. */
export function ConflictView({ clash, form, onTake, onBack }: ConflictViewProps): ReactElement {
  const t = useText();
  const { language } = useLanguage();
  const [chosen, setChosen] = useState<ReadonlyMap<string, Side>>(new Map());
  const { theirs, fields } = clash;
  const value = useMemo(() => clash.resolved(chosen), [clash, chosen]);
  const open = fields.filter((f) => f.clashes && !chosen.has(f.pointer)).length;
  const takeAll = (side: Side) => setChosen(new Map(fields.map(({ pointer }) => [pointer, side])));
  const choose = (pointer: string, side: Side) => setChosen(new Map(chosen).set(pointer, side));
  return (
    <Modal
      open
      width="min(1200px, 96vw)"
      title={t(words.title())}
      onCancel={onBack}
      footer={
        <div className="rec-modal-foot">
          {open > 0 && <span className="rec-quiet">{t(words.open({ n: open }))}</span>}
          <Button onClick={onBack}>{t(words.back())}</Button>
          <Button disabled={value === null} onClick={() => value !== null && onTake(value, false)}>
            {t(words.take())}
          </Button>
          <Button
            type="primary"
            disabled={value === null}
            onClick={() => value !== null && onTake(value, true)}
          >
            {t(words.takeAndSave())}
          </Button>
        </div>
      }
    >
      <p>
        {t(
          words.who({
            author: theirs.author ?? words.someone(),
            when: theirs.when === null ? words.justNow() : momentText(theirs.when, language),
          }),
        )}
      </p>
      <div className="rec-sides">
        <Button size="small" onClick={() => setChosen(new Map())} disabled={chosen.size === 0}>
          {t(words.merged())}
        </Button>
        <Button size="small" onClick={() => takeAll("theirs")}>
          {t(words.allTheirs())}
        </Button>
        <Button size="small" onClick={() => takeAll("yours")}>
          {t(words.allYours())}
        </Button>
      </div>
      <ConflictFields fields={fields} form={form} chosen={chosen} choose={choose} />
    </Modal>
  );
}

interface FieldsProps {
  readonly fields: readonly ConflictField[];
  readonly form: FormField | null;
  readonly chosen: ReadonlyMap<string, Side>;
  readonly choose: (pointer: string, side: Side) => void;
}

/** Field by field as it was, theirs and yours, of which one is chosen. */
export function ConflictFields({ fields, form, chosen, choose }: FieldsProps): ReactElement {
  const t = useText();
  if (fields.length === 0) return <p>{t(words.none())}</p>;
  return (
    <table className="rec-changes rec-conflict">
      <thead>
        <tr>
          <th scope="col">{t(words.field())}</th>
          {sides.map((side) => (
            <th scope="col" key={side}>
              {t(words[side]())}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {fields.map((conflict) => {
          const side = chosen.get(conflict.pointer) ?? sideOf(conflict);
          return (
            <tr key={conflict.pointer} className={side === null ? "rec-undecided" : undefined}>
              <th scope="row">
                {t(conflict.label)}
                {conflict.clashes && <div className="rec-warn">{t(words.clashes())}</div>}
              </th>
              {sides.map((one) => (
                <td
                  key={one}
                  className={one === side ? "rec-chosen" : undefined}
                  data-label={t(words[one]())}
                >
                  <label>
                    <input
                      type="radio"
                      name={conflict.pointer}
                      checked={one === side}
                      onChange={() => choose(conflict.pointer, one)}
                      aria-label={`${t(conflict.label)}: ${t(words[one]())}`}
                    />{" "}
                    <Told value={conflict[one]} field={form && fieldAt(form, conflict.pointer)} />
                  </label>
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const sides: readonly Side[] = ["before", "theirs", "yours"];
