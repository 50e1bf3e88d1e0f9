import Input from "antd/es/input";
import Select from "antd/es/select";
import type { ReactElement } from "react";
import { isObject } from "../../../../model/base/json.js";
import type { CasePage } from "../../../workbench/api.js";
import { useText } from "../base/language.js";
import { useAnswer } from "../base/session.js";
import type { ControlProps } from "./control-props.js";
import { useEditor } from "./editor.js";
import { words } from "./fields.words.js";
import { useHeard } from "./heard.js";

/** An attachment of the case, named by its file and its digest, with what it is called. */
export function AttachmentControl({ field, value, pointer, put }: ControlProps): ReactElement {
  const t = useText();
  const heard = useHeard(pointer);
  const { api } = useEditor();
  const attachments = useAnswer<CasePage>(api).data?.attachments ?? [];
  const evidence = isObject(value) ? value : {};
  const { path, name } = evidence;
  const choose = (chosen: string | undefined) => {
    const file = attachments.find((one) => one.path === chosen);
    if (!file) put(undefined);
    else put({ name: name ?? fileName(file.path), path: file.path, sha256: file.sha256 });
  };
  return (
    <div className="rec-attachment">
      <Select<string>
        {...heard}
        className="rec-full"
        value={(typeof path === "string" && path !== "" ? path : null) as never}
        allowClear
        showSearch={{ optionFilterProp: "label" }}
        placeholder={t(words.chooseAttachment())}
        aria-label={t(field.label)}
        options={attachments.map((file) => ({ value: file.path, label: fileName(file.path) }))}
        onChange={choose}
      />
      {typeof path === "string" && path !== "" && (
        <>
          <Input
            value={typeof name === "string" ? name : ""}
            disabled={heard.disabled}
            aria-label={t(words.attachmentName())}
            placeholder={t(words.attachmentName())}
            onChange={(e) => put({ ...evidence, name: e.target.value })}
          />
          <a
            href={`${api}/attachment?path=${encodeURIComponent(path)}`}
            target="_blank"
            rel="noreferrer"
          >
            {t(words.openAttachment())}
          </a>
        </>
      )}
    </div>
  );
}

function fileName(path: string): string {
  return path.replace(/^attachments\//, "");
}
