import { useQueryClient } from "@tanstack/react-query";
import App from "antd/es/app";
import Button from "antd/es/button";
import Popconfirm from "antd/es/popconfirm";
import { useState, type ReactElement } from "react";
import { Link } from "wouter";
import { attachments as attached, mayEdit } from "../../../../model/team/rights.js";
import type { AttachmentEntry } from "../../../workbench/api.js";
import { recordAddress } from "../base/addresses.js";
import { send, upload } from "../base/api.js";
import { useText } from "../base/language.js";
import { useRights, useSession } from "../base/session.js";
import { sizeText } from "../base/sizes.js";
import { DropPlace } from "../pieces/drop-place.js";
import { Nothing } from "../pieces/states.js";
import { words } from "./attachments-tab.words.js";
import type { FolderProps } from "./case-props.js";
import { refusalText } from "./refusal-text.js";

/** The files of a case that are no records, and a place to drop more. */
export function AttachmentsTab({ id, api, page }: FolderProps): ReactElement {
  const t = useText();
  const { branch } = useSession();
  const mayAttach = mayEdit(useRights(), attached);
  const mayChange = branch !== null && mayAttach;
  const { attachments } = page;
  return (
    <>
      {mayChange && <Uploads api={api} />}
      {attachments.length === 0 && <Nothing>{t(words.nothing())}</Nothing>}
      {attachments.length > 0 && (
        <table className="wb-table wb-cards">
          <thead>
            <tr>
              <th scope="col">{t(words.file())}</th>
              <th scope="col">{t(words.size())}</th>
              <th scope="col">{t(words.namedBy())}</th>
              <th scope="col">SHA-256</th>
            </tr>
          </thead>
          <tbody>
            {attachments.map((entry) => (
              <Attachment key={entry.path} {...{ id, api, page, entry }} mayRemove={mayChange} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

interface AttachmentProps extends FolderProps {
  readonly entry: AttachmentEntry;
  readonly mayRemove: boolean;
}

function Attachment({ id, api, page, entry, mayRemove }: AttachmentProps): ReactElement {
  const t = useText();
  const titleOf = (path: string): string => {
    const record = page.records.find((r) => r.path === path);
    return record ? t(record.title) : path;
  };
  return (
    <tr>
      <td>
        <a
          href={`${api}/attachment?path=${encodeURIComponent(entry.path)}`}
          target="_blank"
          rel="noreferrer"
        >
          {entry.path.replace(/^attachments\//, "")}
        </a>
      </td>
      <td className="wb-nowrap">{sizeText(entry.size)}</td>
      <td>
        {entry.namedBy.length === 0 && (
          <>
            <span className="wb-soft">{t(words.namedByNone())}</span>{" "}
            {mayRemove && <Remove api={api} path={entry.path} />}
          </>
        )}
        {entry.namedBy.map((path) => (
          <div key={path}>
            <Link href={recordAddress(id, path)}>{titleOf(path)}</Link>
          </div>
        ))}
      </td>
      <td>
        <code className="wb-digest" title={entry.sha256}>
          {entry.sha256.slice(0, 16)}…
        </code>
      </td>
    </tr>
  );
}

/** Takes away what no record names: what was uploaded by mistake. */
function Remove({ api, path }: { readonly api: string; readonly path: string }): ReactElement {
  const t = useText();
  const { message } = App.useApp();
  const answers = useQueryClient();
  const name = path.replace(/^attachments\//, "");
  const remove = async (): Promise<void> => {
    try {
      await send(`${api}/attachments/remove`, "POST", { path });
      void message.success(t(words.removed({ name })));
    } catch (error) {
      void message.error(t(words.notRemoved({ name, why: refusalText(error, t) })), 8);
    }
    await answers.invalidateQueries({ queryKey: [api] });
  };
  return (
    <Popconfirm title={t(words.removeSure())} onConfirm={remove}>
      <Button size="small">{t(words.remove())}</Button>
    </Popconfirm>
  );
}

function Uploads({ api }: { readonly api: string }): ReactElement {
  const t = useText();
  const { hand, isBusy } = useUploads(api);
  return (
    <DropPlace
      label={t(words.drop())}
      isBusy={isBusy}
      multiple
      onFiles={(files) => void hand(files)}
    />
  );
}

/** Hands over one file after the other; one that is refused doesn't hold up the rest. */
function useUploads(api: string) {
  const t = useText();
  const { message } = App.useApp();
  const answers = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const hand = async (files: readonly File[]): Promise<void> => {
    setBusy(true);
    for (const file of files) {
      const form = new FormData();
      form.append("file", file, file.name);
      try {
        await upload(`${api}/attachments`, form);
        void message.success(t(words.uploaded({ name: file.name })));
      } catch (error) {
        const why = refusalText(error, t);
        void message.error(t(words.notUploaded({ name: file.name, why })), 8);
      }
    }
    await answers.invalidateQueries({ queryKey: [api] });
    setBusy(false);
  };
  return { hand, isBusy };
}
