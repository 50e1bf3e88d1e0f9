import Tabs from "antd/es/tabs";
import { lazy, Suspense, type ReactElement } from "react";
import { useParams } from "wouter";
import type { CasePage } from "../../../workbench/api.js";
import { address } from "../base/api.js";
import { useText } from "../base/language.js";
import { useQueryPart } from "../base/query.js";
import { useAnswer } from "../base/session.js";
import { Trouble, Waiting } from "../pieces/states.js";
import { CaseHead } from "./case-head.js";
import { words } from "./case-page.words.js";
import type { CaseProps } from "./case-props.js";
import { Overview } from "./overview.js";

const tabs = [
  { key: "overview", label: words.overview(), Tab: Overview },
  {
    key: "records",
    label: words.records(),
    Tab: lazy(() => import("./records-tab.js")),
    countOf: ({ records }: CasePage) => records.length,
  },
  { key: "documents", label: words.documents(), Tab: lazy(() => import("./documents-tab.js")) },
  {
    key: "attachments",
    label: words.attachments(),
    Tab: lazy(() => import("./attachments-tab.js")),
    countOf: ({ attachments }: CasePage) => attachments.length,
  },
  { key: "timeline", label: words.timeline(), Tab: lazy(() => import("./timeline-tab.js")) },
  { key: "history", label: words.history(), Tab: lazy(() => import("./history-tab.js")) },
];

/** `/cases/PROCEDURE/CASE`: all about one case. */
export default function CaseRoute(): ReactElement {
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
          children: (
            <Suspense fallback={<Waiting />}>
              <Tab {...props} />
            </Suspense>
          ),
        }))}
      />
    </>
  );
}
