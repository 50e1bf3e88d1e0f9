import Checkbox from "antd/es/checkbox";
import Input from "antd/es/input";
import Select from "antd/es/select";
import type { ReactElement } from "react";
import type { Bilingual } from "../../../../model/base/text.js";
import { type AssessmentKind, assessmentKinds } from "../../../../model/outcome/assessment.js";
import type { AssessWanted } from "../../../workbench/api.js";
import { useText } from "../base/language.js";
import { useSession } from "../base/session.js";
import { words } from "./assess-form.words.js";

interface AssessFormProps {
  readonly wanted: AssessWanted;
  readonly onChange: (wanted: AssessWanted) => void;
}

/** Which body is assessed, and how the sample is drawn. */
export function AssessForm({ wanted, onChange }: AssessFormProps): ReactElement {
  const set = (change: Partial<AssessWanted>): void => {
    onChange({ ...wanted, ...change });
  };
  return (
    <>
      <div className="wb-filters">
        <Whose wanted={wanted} onSet={set} />
        <How wanted={wanted} onSet={set} />
      </div>
      <What wanted={wanted} onSet={set} />
    </>
  );
}

interface PartProps {
  readonly wanted: AssessWanted;
  readonly onSet: (change: Partial<AssessWanted>) => void;
}

const kindWords: Readonly<Record<AssessmentKind, () => Bilingual>> = {
  initial: words.initial,
  surveillance: words.surveillance,
  reassessment: words.reassessment,
};

function Whose({ wanted, onSet }: PartProps): ReactElement {
  const t = useText();
  const { bodies } = useSession();
  return (
    <>
      <Select<string>
        aria-label={t(words.body())}
        value={wanted.body}
        onChange={(body) => {
          onSet({ body });
        }}
        options={bodies.map(({ short, name }) => ({ value: short, label: t(name) }))}
      />
      <Select<AssessmentKind>
        aria-label={t(words.kind())}
        value={wanted.kind}
        onChange={(kind) => {
          onSet({ kind });
        }}
        options={assessmentKinds.map((kind) => ({ value: kind, label: t(kindWords[kind]()) }))}
      />
    </>
  );
}

function How({ wanted, onSet }: PartProps): ReactElement {
  const t = useText();
  return (
    <>
      <Input
        aria-label={t(words.size())}
        placeholder={t(words.size())}
        inputMode="numeric"
        value={wanted.size === 0 ? "" : String(wanted.size)}
        onChange={({ target }) => {
          onSet({ size: Number(/^\d{0,4}$/.exec(target.value)?.[0] ?? wanted.size) });
        }}
      />
      <Input
        aria-label={t(words.seed())}
        prefix={<span className="wb-soft">{t(words.seed())}</span>}
        maxLength={100}
        value={wanted.seed}
        onChange={({ target }) => {
          onSet({ seed: target.value });
        }}
      />
      <Input
        aria-label={t(words.name())}
        placeholder={t(words.name())}
        maxLength={200}
        value={wanted.name}
        onChange={({ target }) => {
          onSet({ name: target.value });
        }}
      />
    </>
  );
}

function What({ wanted, onSet }: PartProps): ReactElement {
  const t = useText();
  return (
    <div className="wb-actions">
      <Checkbox
        checked={wanted.withPdf}
        onChange={({ target }) => {
          onSet({ withPdf: target.checked });
        }}
      >
        {t(words.withPdf())}
      </Checkbox>
      <Checkbox
        checked={wanted.isConfidential}
        onChange={({ target }) => {
          onSet({ isConfidential: target.checked });
        }}
      >
        {t(words.confidential())}
      </Checkbox>
    </div>
  );
}
