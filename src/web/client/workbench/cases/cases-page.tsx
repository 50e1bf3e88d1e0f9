import { keepPreviousData, useQuery } from "@tanstack/react-query";
import Pagination from "antd/es/pagination";
import type { ReactElement } from "react";
import type { CaseList } from "../../../workbench/api.js";
import { get } from "../base/api.js";
import { useText } from "../base/language.js";
import { useQueryPart } from "../base/query.js";
import { PageHead } from "../pieces/page-head.js";
import { Judging, Nothing, Trouble, Waiting } from "../pieces/states.js";
import { ExportButton, NewCaseButton } from "./case-actions.js";
import { CaseFilters } from "./case-filters.js";
import { CaseTable } from "./case-table.js";
import { words } from "./cases-page.words.js";

const rowsAtOnce = 25;

/** All cases, to look for one. */
export function CasesPage(): ReactElement {
  const t = useText();
  const { query, setQuery } = useQueryPart();
  const asked = new URLSearchParams(query);
  if (!asked.has("page")) asked.set("page", "1");
  if (!asked.has("size")) asked.set("size", String(rowsAtOnce));
  const list = useQuery<CaseList>({
    queryKey: [`/api/cases?${asked.toString()}`],
    queryFn: ({ queryKey: [path], signal }) => get<CaseList>(String(path), signal),
    placeholderData: keepPreviousData,
  });
  const { data } = list;
  return (
    <>
      <PageHead
        title={t(words.title())}
        help="cases"
        actions={
          <>
            <ExportButton query={query} isEmpty={data?.total === 0} />
            <NewCaseButton />
          </>
        }
      >
        {data && t(words.total({ n: data.total }))}
      </PageHead>
      {data && <Judging progress={data.progress} />}
      <CaseFilters query={query} setQuery={setQuery} states={data?.states ?? []} />
      {list.isPending && <Waiting />}
      {list.error && <Trouble error={list.error} onRetry={() => void list.refetch()} />}
      {data && <Rows rows={data.rows} isChoice={query.size > 0} />}
      {data && data.total > rowsAtOnce && (
        <Pages asked={asked} total={data.total} setQuery={setQuery} />
      )}
    </>
  );
}

interface RowsProps {
  readonly rows: CaseList["rows"];
  /** Not all cases were asked for. */
  readonly isChoice: boolean;
}

function Rows({ rows, isChoice }: RowsProps): ReactElement {
  const t = useText();
  if (rows.length > 0) return <CaseTable rows={rows} />;
  return <Nothing>{t(isChoice ? words.noneChosen() : words.nothing())}</Nothing>;
}

interface PagesProps {
  readonly asked: URLSearchParams;
  readonly total: number;
  readonly setQuery: (changes: Readonly<Record<string, string | null>>) => void;
}

function Pages({ asked, total, setQuery }: PagesProps): ReactElement {
  return (
    <Pagination
      className="wb-pages"
      current={Number(asked.get("page"))}
      pageSize={Number(asked.get("size"))}
      total={total}
      showSizeChanger
      pageSizeOptions={[rowsAtOnce, 50, 100]}
      onChange={(page, size) => {
        setQuery({
          page: page === 1 ? null : String(page),
          size: size === rowsAtOnce ? null : String(size),
        });
        scrollTo({ top: 0 });
      }}
    />
  );
}
