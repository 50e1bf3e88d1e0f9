import Tabs from "antd/es/tabs";
import type { ReactElement } from "react";
import { useParams } from "wouter";
import type { CasePage } from "../../../workbench/api.js";
import { address } from "../base/api.js";
import { useText } from "../base/language.js";
import { useQueryPart } from "../base/query.js";
import { useAnswer } from "../base/session.js";
import { Trouble, Waiting } from "../pieces/states.js";
import { AttachmentsTab } from "./attachments-tab.js";
import { CaseHead } from "./case-head.js";
import { words } from "./case-page.words.js";
import type { CaseProps } from "./case-props.js";
import { DocumentsTab } from "./documents-tab.js";
import { HistoryTab } from "./history-tab.js";
import { Overview } from "./overview.js";
import { RecordsTab } from "./records-tab.js";
import { TimelineTab } from "./timeline-tab.js";

const tabs = [
  { key: "overview", label: words.overview(), Tab: Overview },
  {
    key: "records",
    label: words.records(),
    Tab: RecordsTab,
    countOf: ({ records }: CasePage) => records.length,
  },
  { key: "documents", label: words.documents(), Tab: DocumentsTab },
  {
    key: "attachments",
    label: words.attachments(),
    Tab: AttachmentsTab,
    countOf: ({ attachments }: CasePage) => attachments.length,
  },
  { key: "timeline", label: words.timeline(), Tab: TimelineTab },
  { key: "history", label: words.history(), Tab: HistoryTab },
];

/** `/cases/PROCEDURE/CASE`: all about one case. */
export function CaseRoute(): ReactElement {
  const { procedure = "", case: name = "" } = useParams<Record<string, string>>();
  const id = `${procedure}/${name}`;
  const api = `/api/cases/${address(id)}`;
  const answer = useAnswer<CasePage>(api);
  if (answer.error) return <Trouble error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <Waiting />;
  return <Case id={id} api={api} page={answer.data} />;
}

function Case(props: CaseProps): ReactElement {
  const t = useText();
  const { query, setQuery } = useQueryPart();
  const asked = query.get("tab");
  return (
    <>
      <CaseHead {...props} />
      <Tabs
        activeKey={tabs.some(({ key }) => key === asked) ? (asked ?? "") : "overview"}
        onChange={(key) => {
          setQuery({ tab: key === "overview" ? null : key });
        }}
        destroyOnHidden
        items={tabs.map(({ key, label, Tab, countOf }) => ({
          key,
          label: countOf ? t(words.counted({ label, n: countOf(props.page) })) : t(label),
          children: <Tab {...props} />,
        }))}
      />
    </>
  );
}
