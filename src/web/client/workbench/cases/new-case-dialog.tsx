import { useQueryClient } from "@tanstack/react-query";
import App from "antd/es/app";
import Input from "antd/es/input";
import Modal from "antd/es/modal";
import Select from "antd/es/select";
import { useState, type ReactElement } from "react";
import { useLocation } from "wouter";
import { caseAddress, recordAddress } from "../base/addresses.js";
import { send } from "../base/api.js";
import { useText } from "../base/language.js";
import { useSession } from "../base/session.js";
import { Trouble } from "../pieces/states.js";
import { words } from "./new-case-dialog.words.js";

/** Asks for what a case begins with: its procedure and its number. */
export function NewCaseDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const t = useText();
  const { procedures } = useSession();
  const [procedure, setProcedure] = useState<string | undefined>(
    procedures.length === 1 ? procedures[0]?.id : undefined,
  );
  const [name, setName] = useState("");
  const { make, isMaking, error } = useMaking();
  const isReady = procedure !== undefined && name.trim() !== "";
  const begin = (): void => {
    if (procedure !== undefined && name.trim() !== "") void make(procedure, name.trim());
  };
  return (
    <Modal
      open
      title={t(words.title())}
      okText={t(words.make())}
      okButtonProps={{ disabled: !isReady, loading: isMaking }}
      onOk={begin}
      onCancel={onClose}
    >
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
        <label htmlFor="new-case-name">{t(words.name())}</label>
        <Input
          id="new-case-name"
          value={name}
          placeholder="ISMS-2027-0001"
          maxLength={60}
          onChange={({ target }) => {
            setName(target.value);
          }}
          onPressEnter={begin}
        />
        <p className="wb-soft wb-small">{t(words.nameHelp())}</p>
      </div>
      {error !== null && <Trouble error={error} />}
    </Modal>
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
