import { keepPreviousData, useQuery } from "@tanstack/react-query";
import Button from "antd/es/button";
import { lazy, Suspense, useState, type ReactElement } from "react";
import type { Today } from "../../../workbench/api.js";
import { get } from "../base/api.js";
import { kept } from "../base/keeping.js";
import { useText } from "../base/language.js";
import { useQueryPart } from "../base/query.js";
import { useSession } from "../base/session.js";
import { PageHead } from "../pieces/page-head.js";
import { Judging, Nothing, Trouble, Waiting } from "../pieces/states.js";
import { linesWith, todayAddress } from "./choice.js";
import { Hindered } from "./hindered.js";
import { Tiles } from "./tiles.js";
import { TodayFilters } from "./today-filters.js";
import { words } from "./today-page.words.js";
import { TodayTable } from "./today-table.js";

const Tour = lazy(() => import("./tour.js"));
/** More are shown when asked for: nobody reads a thousand lines at once. */
const linesAtOnce = 100;

/** What is to be done, in all cases. */
export function TodayPage(): ReactElement {
  const t = useText();
  const { asOf, user } = useSession();
  const { query } = useQueryPart();
  const today = useQuery<Today>({
    queryKey: [todayAddress(query.get("who") ?? "", user)],
    queryFn: ({ queryKey: [path], signal }) => get<Today>(String(path), signal),
    placeholderData: keepPreviousData,
  });
  const { data } = today;
  return (
    <>
      <PageHead title={t(words.title())} help="today">
        {t(words.asOf({ day: asOf }))}
      </PageHead>
      {data && <Judging progress={data.progress} />}
      {today.isPending && <Waiting />}
      {today.error && <Trouble error={today.error} onRetry={() => void today.refetch()} />}
      {data && <Lines today={data} />}
      {data && kept("toured") === null && (
        <Suspense>
          <Tour />
        </Suspense>
      )}
    </>
  );
}

function Lines({ today }: { readonly today: Today }): ReactElement {
  const t = useText();
  const { query, setQuery } = useQueryPart();
  const urgency = query.get("urgency") ?? "";
  const lines = linesWith(today.lines, query.get("q") ?? "");
  return (
    <>
      <Tiles
        lines={lines}
        hindered={today.hindered.length}
        chosen={urgency}
        onChoose={(next) => {
          setQuery({ urgency: next });
        }}
      />
      {urgency === "hindered" ? (
        <Hindered findings={today.hindered} />
      ) : (
        <>
          <TodayFilters today={today} />
          <Chosen
            lines={urgency === "" ? lines : lines.filter((line) => line.urgency === urgency)}
            nothing={t(today.total === 0 ? words.nothing() : words.noneChosen())}
          />
          {today.total > today.lines.length && (
            <p className="wb-soft">
              {t(words.nearest({ n: today.lines.length, total: today.total }))}
            </p>
          )}
        </>
      )}
    </>
  );
}

interface ChosenProps {
  readonly lines: Today["lines"];
  readonly nothing: string;
}

function Chosen({ lines, nothing }: ChosenProps): ReactElement {
  const t = useText();
  const [shown, setShown] = useState(linesAtOnce);
  if (lines.length === 0) return <Nothing>{nothing}</Nothing>;
  return (
    <>
      <TodayTable lines={lines.slice(0, shown)} />
      {lines.length > shown && (
        <Button
          block
          onClick={() => {
            setShown(shown + linesAtOnce);
          }}
        >
          {t(words.more({ n: lines.length - shown }))}
        </Button>
      )}
    </>
  );
}
