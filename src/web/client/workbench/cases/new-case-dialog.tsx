import { useQueryClient } from "@tanstack/react-query";
import App from "antd/es/app";
import Button from "antd/es/button";
import Input from "antd/es/input";
import Modal from "antd/es/modal";
import Segmented from "antd/es/segmented";
import Select from "antd/es/select";
import { useState, type ReactElement } from "react";
import { useLocation } from "wouter";
import type { CaseList } from "../../../workbench/api.js";
import { caseAddress, recordAddress } from "../base/addresses.js";
import { send } from "../base/api.js";
import { useText } from "../base/language.js";
import { useAnswer, useSession } from "../base/session.js";
import { Trouble } from "../pieces/states.js";
import { ImportPanel } from "./import-panel.js";
import { words } from "./new-case-dialog.words.js";
import { nextNumber } from "./next-number.js";

interface NewCaseProps {
  /** A workbook that was dropped on the page. */
  readonly dropped?: File | null;
  readonly onClose: () => void;
}
type Way = "form" | "workbook";

/** Asks for what a case begins with: its procedure, and its number or a filled workbook. */
export function NewCaseDialog({ dropped = null, onClose }: NewCaseProps): ReactElement {
  const t = useText();
  const { procedures } = useSession();
  const [procedure, setProcedure] = useState<string | undefined>(
    procedures.length === 1 ? procedures[0]?.id : undefined,
  );
  const [way, setWay] = useState<Way>(dropped ? "workbook" : "form");
  return (
    <Modal open title={t(words.title())} footer={null} onCancel={onClose} width={640}>
      <div className="wb-form">
        <label htmlFor="new-case-procedure">{t(words.procedure())}</label>
        <Select
          id="new-case-procedure"
          value={procedure}
          placeholder={t(words.choose())}
          showSearch={{ optionFilterProp: "label" }}
          onChange={setProcedure}
          options={procedures.map(({ id, document, title }) => ({
            value: id,
            label: `${document} ${t(title)}`,
          }))}
        />
      </div>
      <Segmented<Way>
        block
        value={way}
        onChange={setWay}
        options={[
          { value: "form", label: t(words.byForm()) },
          { value: "workbook", label: t(words.byWorkbook()) },
        ]}
      />
      {way === "form" && <ByNumber procedure={procedure} />}
      {way === "workbook" && procedure !== undefined && (
        <ImportPanel procedure={procedure} dropped={dropped} />
      )}
      {way === "workbook" && procedure === undefined && (
        <p className="wb-soft">{t(words.procedureFirst())}</p>
      )}
    </Modal>
  );
}

function ByNumber({ procedure }: { readonly procedure: string | undefined }): ReactElement {
  const t = useText();
  const [name, setName] = useState("");
  const { make, isMaking, error } = useMaking();
  const isReady = procedure !== undefined && name.trim() !== "";
  const begin = (): void => {
    if (procedure !== undefined && name.trim() !== "") void make(procedure, name.trim());
  };
  return (
    <>
      <div className="wb-form">
        <label htmlFor="new-case-name">{t(words.name())}</label>
        <Input
          id="new-case-name"
          value={name}
          maxLength={60}
          onChange={({ target }) => {
            setName(target.value);
          }}
          onPressEnter={begin}
        />
        <p className="wb-soft wb-small">{t(words.nameHelp())}</p>
        {procedure !== undefined && <Following procedure={procedure} onTake={setName} />}
      </div>
      {error !== null && <Trouble error={error} />}
      <div className="wb-import-end">
        <Button type="primary" disabled={!isReady} loading={isMaking} onClick={begin}>
          {t(words.make())}
        </Button>
      </div>
    </>
  );
}

interface FollowingProps {
  readonly procedure: string;
  readonly onTake: (name: string) => void;
}

/** The last number of the procedure, and the one that follows it. */
function Following({ procedure, onTake }: FollowingProps): ReactElement | null {
  const t = useText();
  const { asOf } = useSession();
  const asked = new URLSearchParams({ procedure, sort: "-id", size: "1" });
  const { data } = useAnswer<CaseList>(`/api/cases?${asked.toString()}`);
  const last = data?.rows[0]?.name;
  const next = last === undefined ? null : nextNumber(last, asOf);
  if (last === undefined || next === null) return null;
  return (
    <p className="wb-small">
      {t(words.last({ last }))}{" "}
      <Button size="small" onClick={() => onTake(next)}>
        {t(words.take({ next }))}
      </Button>
    </p>
  );
}

function useMaking() {
  const t = useText();
  const { message } = App.useApp();
  const answers = useQueryClient();
  const [, go] = useLocation();
  const [isMaking, setMaking] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const make = async (procedure: string, name: string): Promise<void> => {
    setMaking(true);
    setError(null);
    try {
      const made = await send<{ readonly path?: string } | null>("/api/cases", "POST", {
        procedure,
        name,
      });
      await answers.invalidateQueries();
      void message.success(t(words.made({ name })));
      const id = `${procedure}/${name}`;
      go(made?.path ? recordAddress(id, made.path) : caseAddress(id));
    } catch (refused) {
      setError(refused);
      setMaking(false);
    }
  };
  return { make, isMaking, error };
}
