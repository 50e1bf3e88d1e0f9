import Alert from "antd/es/alert";
import Button from "antd/es/button";
import Popconfirm from "antd/es/popconfirm";
import { useState, type ReactElement } from "react";
import { useLanguage, useText } from "../base/language.js";
import { ChangesTable } from "./changes-table.js";
import { differences } from "./differences.js";
import type { KeptDraft } from "./drafts.js";
import { agoText } from "./moments.js";
import { words } from "./page.words.js";
import type { useDraft } from "./use-draft.js";
import type { EditedRecord } from "./use-record.js";

interface DraftOffersProps {
  readonly draft: ReturnType<typeof useDraft>;
  readonly edited: EditedRecord;
}

/** Drafts that were left behind: how old, whether the record has changed since, what is in them. */
export function DraftOffers({ draft, edited }: DraftOffersProps): ReactElement {
  return (
    <>
      {draft.left.map((left) => (
        <DraftOffer key={left.name} left={left} {...{ draft, edited }} />
      ))}
    </>
  );
}

function DraftOffer(props: DraftOffersProps & { readonly left: KeptDraft }): ReactElement {
  const t = useText();
  const { language } = useLanguage();
  const { left, draft, edited } = props;
  const { page } = edited;
  const [now] = useState(() => Date.now());
  const when = agoText(left.when, now, language);
  const isSameBase = left.base === page.base;
  return (
    <Alert
      className="rec-draft"
      type="info"
      showIcon
      title={t(words.draftFound({ when }))}
      description={
        <>
          {t(isSameBase ? words.draftBaseSame() : words.draftBaseChanged())}
          <ChangesTable changes={differences(page.value, left.value, page.form)} form={page.form} />
          <Button
            type="primary"
            onClick={() => {
              edited.replace(left.value, left.base);
              draft.forget(left);
            }}
          >
            {t(words.restoreDraft())}
          </Button>{" "}
          <Popconfirm title={t(words.dropDraftSure())} onConfirm={() => draft.forget(left)}>
            <Button>{t(words.dropDraft())}</Button>
          </Popconfirm>
        </>
      }
    />
  );
}
