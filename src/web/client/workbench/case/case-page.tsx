import { lazy, Suspense, type ComponentType, type ReactElement } from "react";
import { Link, useParams } from "wouter";
import type { Bilingual } from "../../../../model/base/text.js";
import type { CasePage } from "../../../workbench/api.js";
import { caseAddress } from "../base/addresses.js";
import { address } from "../base/api.js";
import { useText } from "../base/language.js";
import { useQueryPart } from "../base/query.js";
import { useAnswer } from "../base/session.js";
import { Trouble, Waiting } from "../pieces/states.js";
import { AttachmentsTab } from "./attachments-tab.js";
import { CaseHead } from "./case-head.js";
import { words } from "./case-page.words.js";
import type { CaseProps } from "./case-props.js";
import { HistoryTab } from "./history-tab.js";
import { Overview } from "./overview.js";
import { RecordsTab } from "./records-tab.js";
import { TimelineTab } from "./timeline-tab.js";

const ArchiveTab = lazy(() => import("./archive-tab.js"));
const DocumentsTab = lazy(() => import("./documents-tab.js"));

interface Tab {
  readonly key: string;
  readonly label: Bilingual;
  readonly Tab: ComponentType<CaseProps>;
  /** How much the tab holds, where that is known beforehand. */
  readonly countOf?: (page: CasePage) => number;
}
const tabs: readonly Tab[] = [
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
  { key: "archive", label: words.archive(), Tab: ArchiveTab },
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
  const { query } = useQueryPart();
  const asked = query.get("tab") ?? "overview";
  const chosen = tabs.find(({ key }) => key === asked) ?? tabs[0];
  return (
    <>
      <CaseHead {...props} />
      <nav className="wb-tabs" aria-label={t(words.parts())}>
        {tabs.map(({ key, label, countOf }) => (
          <Link
            key={key}
            href={`${caseAddress(props.id)}${key === "overview" ? "" : `?tab=${key}`}`}
            aria-current={key === chosen?.key ? "page" : undefined}
          >
            {t(label)}
            {countOf && <span className="wb-soft"> {countOf(props.page)}</span>}
          </Link>
        ))}
      </nav>
      <Suspense fallback={<Waiting />}>{chosen && <chosen.Tab {...props} />}</Suspense>
    </>
  );
}
