import DownloadOutlined from "@ant-design/icons/es/icons/DownloadOutlined";
import PlusOutlined from "@ant-design/icons/es/icons/PlusOutlined";
import Button from "antd/es/button";
import { useEffect, useState, type ReactElement } from "react";
import { mayEdit } from "../../../../model/team/rights.js";
import { useLanguage, useText } from "../base/language.js";
import { useRights, useSession } from "../base/session.js";
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

/** A workbook that is dropped anywhere on the page begins a case. */
function useDroppedWorkbook(take: ((file: File) => void) | null): void {
  useEffect(() => {
    if (!take) return undefined;
    const over = (event: DragEvent): void => {
      event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      // A place of its own takes what is dropped on it.
      if (event.defaultPrevented) return;
      event.preventDefault();
      const [file] = event.dataTransfer?.files ?? [];
      if (file) take(file);
    };
    addEventListener("dragover", over);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", over);
      removeEventListener("drop", drop);
    };
  }, [take]);
}

/** A case to begin; only where what is begun can be saved. */
export function NewCaseButton(): ReactElement | null {
  const t = useText();
  const { branch } = useSession();
  const [isOpen, setOpen] = useState(false);
  const [dropped, setDropped] = useState<File | null>(null);
  const isAllowed = mayEdit(useRights(), "case");
  useDroppedWorkbook(branch === null || !isAllowed ? null : setDropped);
  if (!isAllowed) return null;
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
      {(isOpen || dropped) && (
        <NewCaseDialog
          dropped={dropped}
          onClose={() => {
            setOpen(false);
            setDropped(null);
          }}
        />
      )}
    </>
  );
}
