import InboxOutlined from "@ant-design/icons/es/icons/InboxOutlined";
import Button from "antd/es/button";
import Checkbox from "antd/es/checkbox";
import Input from "antd/es/input";
import Select from "antd/es/select";
import { useState, type ReactElement } from "react";
import type { Bilingual } from "../../../../model/base/text.js";
import type { ArchiveWanted, CasePage } from "../../../workbench/api.js";
import { useText } from "../base/language.js";
import { useBegin, useLastJob } from "../jobs/use-jobs.js";
import { words } from "./archive-form.words.js";
import type { CaseProps } from "./case-props.js";

interface ArchiveFormProps extends CaseProps {
  readonly canSign: boolean;
  readonly isReady: boolean;
  /** Somebody wants an incomplete case archived all the same. */
  readonly isSure: boolean;
  readonly onSure: (isSure: boolean) => void;
}

/** What of the case is packed, and how. */
export function ArchiveForm(props: ArchiveFormProps): ReactElement {
  const t = useText();
  const { id, api, page, canSign, isReady, isSure, onSure } = props;
  const { begin, isBusy } = useBegin();
  const isRunning = useLastJob("archive", id)?.state === "running";
  const [span, setSpan] = useState("case");
  const [isSm3, setSm3] = useState(false);
  const [reason, setReason] = useState("");
  const isIncomplete = !isReady && isSure;
  const wanted: ArchiveWanted = {
    span,
    sm3: isSm3,
    unsigned: !canSign,
    incomplete: isIncomplete ? reason : "",
  };
  const isWanting = !isReady && (!isSure || reason.trim() === "");
  return (
    <div className="wb-archive-form">
      <Select<string>
        aria-label={t(words.span())}
        value={span}
        onChange={setSpan}
        options={spansOf(page).map(([value, label]) => ({ value, label: t(label) }))}
      />
      <Checkbox
        checked={isSm3}
        onChange={({ target }) => {
          setSm3(target.checked);
        }}
      >
        {t(words.sm3())}
      </Checkbox>
      {!isReady && <Incomplete {...{ isSure, onSure, reason }} onReason={setReason} />}
      <Button
        type="primary"
        icon={<InboxOutlined />}
        disabled={isRunning || isWanting}
        loading={isBusy}
        onClick={() => void begin(`${api}/archive`, wanted)}
      >
        {t(canSign ? words.archive() : words.archiveUnsigned())}
      </Button>
    </div>
  );
}

interface IncompleteProps extends Pick<ArchiveFormProps, "isSure" | "onSure"> {
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}

/** Archiving what lacks something: only on purpose, and with the reason. */
function Incomplete({ isSure, onSure, reason, onReason }: IncompleteProps): ReactElement {
  const t = useText();
  return (
    <>
      <Checkbox
        checked={isSure}
        onChange={({ target }) => {
          onSure(target.checked);
        }}
      >
        {t(words.incomplete())}
      </Checkbox>
      {isSure && (
        <Input
          aria-label={t(words.reason())}
          placeholder={t(words.reason())}
          maxLength={500}
          value={reason}
          onChange={({ target }) => {
            onReason(target.value);
          }}
        />
      )}
    </>
  );
}

/** The whole case; and its parts, where it has come further than the initial certification. */
function spansOf({ audits }: CasePage): readonly (readonly [string, Bilingual])[] {
  const renewals = audits.filter(({ type }) => type === "recertification").length;
  const hasInitial = audits.some(({ type }) => type === "stage1" || type === "stage2");
  const cycles = Array.from({ length: renewals + 1 }, (_, i) => i + 1);
  return [
    ["case", words.whole()],
    ...(hasInitial ? [["initial", words.initial()] as const] : []),
    ...(renewals > 0
      ? cycles.map((cycle) => [`cycle:${cycle}`, words.cycle({ cycle })] as const)
      : []),
  ];
}
