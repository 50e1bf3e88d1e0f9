// Who signs this record, who has signed, and what has changed since.
import App from "antd/es/app";
import Button from "antd/es/button";
import Select from "antd/es/select";
import { useState, type ReactElement } from "react";
import type { Bilingual } from "../../../../model/base/text.js";
import { maySign } from "../../../../model/team/rights.js";
import type { FormField, RecordPage, SigningRole, SignRequest } from "../../../workbench/api.js";
import { send } from "../base/api.js";
import { useText } from "../base/language.js";
import { useRights, useSession } from "../base/session.js";
import { Nothing } from "../pieces/states.js";
import { ChangesTable } from "./changes-table.js";
import { refusalText } from "./refusals.js";
import { words } from "./signing.words.js";

interface SigningProps {
  /** Address of the case in the API. */
  readonly api: string;
  readonly page: RecordPage;
  readonly isDirty: boolean;
  readonly onSigned: () => void;
}

/** The roles that sign a record. */
export function Signing(props: SigningProps): ReactElement {
  const t = useText();
  const { signing, form } = props.page;
  const asked = signing.filter(({ isAsked }) => isAsked);
  return (
    <>
      {asked.length === 0 && <Nothing>{t(words.none())}</Nothing>}
      <ul className="rec-plain rec-signing">
        {asked.map((role) => (
          <li key={role.role}>
            <h3>{t(role.label)}</h3>
            <Signatures role={role} form={form} />
            <SignAsMe role={role} {...props} />
          </li>
        ))}
      </ul>
      <OtherRoles {...props} />
    </>
  );
}

/** Roles that nobody asks for here, and that one may sign in all the same. */
function OtherRoles(props: SigningProps): ReactElement | null {
  const t = useText();
  const { user } = useSession();
  const rights = useRights();
  const [chosen, setChosen] = useState<string | null>(null);
  const mine = props.page.signing.filter(
    ({ isAsked, role, by, people }) =>
      !isAsked &&
      maySign(rights, role) &&
      (by === "office" || people.some(({ id }) => id === user.person)),
  );
  const role = mine.find((r) => r.role === chosen);
  if (mine.length === 0 || user.person === null) return null;
  return (
    <div className="rec-other-roles">
      <Select<string>
        className="rec-full"
        value={chosen}
        aria-label={t(words.otherRole())}
        placeholder={t(words.otherRole())}
        showSearch={{ optionFilterProp: "label" }}
        options={mine.map(({ role: value, label }) => ({ value, label: t(label) }))}
        onChange={setChosen}
      />
      {role && <SignAsMe {...props} role={role} />}
    </div>
  );
}

function Signatures(props: { readonly role: SigningRole; readonly form: FormField }): ReactElement {
  const t = useText();
  const { role, form } = props;
  if (role.signatures.length === 0) {
    const people = role.people.map(({ name }) => name).join(t(words.and()));
    return (
      <p className="rec-quiet">
        {t(words.open())} · {t(signersText(role.by, people))}
      </p>
    );
  }
  return (
    <>
      {role.signatures.map(({ name, date, isStale, changed }, i) => (
        <div key={i} className={isStale ? "rec-stale" : "rec-signed"}>
          {isStale ? "⚠ " : "✓ "}
          {t(words.signed({ name, date }))}
          {isStale && <div>{t(words.stale())}</div>}
          {changed.length > 0 && (
            <details>
              <summary>{t(words.whatChanged({ n: changed.length }))}</summary>
              <ChangesTable changes={changed} form={form} />
            </details>
          )}
        </div>
      ))}
    </>
  );
}

function signersText(by: SigningRole["by"], people: string): Bilingual {
  if (by === "client") return words.client();
  if (by === "office") return words.office();
  return people === "" ? words.nobody() : words.may({ people });
}

interface SignAsMeProps extends SigningProps {
  readonly role: SigningRole;
}

/** Signs as the person one is, for a role that one holds, what one sees. */
function SignAsMe({ api, page, role, isDirty, onSigned }: SignAsMeProps): ReactElement | null {
  const t = useText();
  const { user } = useSession();
  const rights = useRights();
  const { modal, message } = App.useApp();
  const [isBusy, setBusy] = useState(false);
  const isDone = role.signatures.some(({ isStale }) => !isStale);
  const isOffice = role.by === "office";
  const isUnsaved = isDirty || page.base === null;
  if (isDone || role.by === "client") return null;
  if (!maySign(rights, role.role)) {
    return <p className="rec-quiet">{t(words.notYourRole())}</p>;
  }
  if (user.person === null) {
    return <p className="rec-quiet">{t(words.noPerson({ email: user.email }))}</p>;
  }
  if (!isOffice && !role.people.some(({ id }) => id === user.person)) {
    if (role.people.length === 0) return null;
    return <p className="rec-quiet">{t(words.notYou({ name: user.name }))}</p>;
  }
  const sign = async () => {
    setBusy(true);
    try {
      const request: SignRequest = { path: page.path, role: role.role, base: page.base };
      await send(`${api}/sign`, "POST", request);
      message.success(t(words.done()));
      onSigned();
    } catch (error) {
      message.error(t(refusalText(error)));
    }
    setBusy(false);
  };
  return (
    <>
      <Button
        type={isOffice ? "default" : "primary"}
        loading={isBusy}
        disabled={isUnsaved}
        onClick={() => {
          void modal.confirm({
            title: t(words.signAsMe({ name: user.name })),
            content: (
              <>
                {isOffice && <p>{t(words.sureOfRole({ role: role.label }))}</p>}
                <p>{t(words.sure())}</p>
              </>
            ),
            onOk: sign,
          });
        }}
      >
        {t(words.signAsMe({ name: user.name }))}
      </Button>
      {isUnsaved && <p className="rec-quiet">{t(words.saveFirst())}</p>}
    </>
  );
}
