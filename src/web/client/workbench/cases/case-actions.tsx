import DownloadOutlined from "@ant-design/icons/es/icons/DownloadOutlined";
import PlusOutlined from "@ant-design/icons/es/icons/PlusOutlined";
import Button from "antd/es/button";
import { useState, type ReactElement } from "react";
import { useLanguage, useText } from "../base/language.js";
import { useSession } from "../base/session.js";
import { words } from "./case-actions.words.js";
import { NewCaseDialog } from "./new-case-dialog.js";

/** Takes all cases of the choice as a workbook. */
export function ExportButton({
  query,
  isEmpty,
}: {
  readonly query: URLSearchParams;
  readonly isEmpty: boolean;
}): ReactElement {
  const t = useText();
  const { language } = useLanguage();
  const asked = new URLSearchParams(query);
  asked.delete("page");
  asked.delete("size");
  asked.set("lang", language);
  return (
    <Button
      icon={<DownloadOutlined />}
      disabled={isEmpty}
      href={`/api/cases.xlsx?${asked.toString()}`}
      download
    >
      {t(words.export())}
    </Button>
  );
}

/** A case to begin; only where what is begun can be saved. */
export function NewCaseButton(): ReactElement {
  const t = useText();
  const { branch } = useSession();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        type="primary"
        icon={<PlusOutlined />}
        disabled={branch === null}
        title={branch === null ? t(words.notInGit()) : undefined}
        onClick={() => {
          setOpen(true);
        }}
      >
        {t(words.newCase())}
      </Button>
      {isOpen && (
        <NewCaseDialog
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
