import Button from "antd/es/button";
import Input from "antd/es/input";
import Select from "antd/es/select";
import { lazy, Suspense, useState, type ReactElement } from "react";
import type { Today } from "../../../workbench/api.js";
import { kept } from "../base/keeping.js";
import { useText } from "../base/language.js";
import { useQueryPart } from "../base/query.js";
import { useAnswer, useSession } from "../base/session.js";
import { PageHead } from "../pieces/page-head.js";
import { Nothing, Trouble, Waiting } from "../pieces/states.js";
import { linesOf, peopleOf } from "./choice.js";
import { Hindered } from "./hindered.js";
import { Tiles } from "./tiles.js";
import { words } from "./today-page.words.js";
import { TodayTable } from "./today-table.js";

const Tour = lazy(() => import("./tour.js"));
/** More are shown when asked for: nobody reads a thousand lines at once. */
const linesAtOnce = 100;

/** What is to be done, in all cases. */
export default function TodayPage(): ReactElement {
  const t = useText();
  const { asOf } = useSession();
  const today = useAnswer<Today>("/api/today");
  return (
    <>
      <PageHead title={t(words.title())} help="today">
        {t(words.asOf({ day: asOf }))}
      </PageHead>
      {today.isPending && <Waiting />}
      {today.error && <Trouble error={today.error} onRetry={() => void today.refetch()} />}
      {today.data && <Lines today={today.data} />}
      {today.data && kept("toured") === null && (
        <Suspense>
          <Tour />
        </Suspense>
      )}
    </>
  );
}

function Lines({ today }: { readonly today: Today }): ReactElement {
  const t = useText();
  const { user } = useSession();
  const { query, setQuery } = useQueryPart();
  const [shown, setShown] = useState(linesAtOnce);
  const urgency = query.get("urgency") ?? "";
  const choice = { who: query.get("who") ?? "all", text: query.get("q") ?? "" };
  const lines = linesOf(today.lines, choice, user);
  const chosen = urgency === "" ? lines : lines.filter((line) => line.urgency === urgency);
  const isHindered = urgency === "hindered";
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
      {!isHindered && (
        <div className="wb-filters" id="today-filters">
          <Select
            aria-label={t(words.who())}
            value={choice.who}
            showSearch={{ optionFilterProp: "label" }}
            popupMatchSelectWidth={false}
            onChange={(who: string) => {
              setQuery({ who: who === "all" ? null : who });
            }}
            options={whoOptions(today, t)}
          />
          <Input
            allowClear
            defaultValue={choice.text}
            aria-label={t(words.filter())}
            placeholder={t(words.filter())}
            onChange={({ target }) => {
              setQuery({ q: target.value });
            }}
          />
        </div>
      )}
      {isHindered && <Hindered findings={today.hindered} />}
      {!isHindered && chosen.length > 0 && <TodayTable lines={chosen.slice(0, shown)} />}
      {!isHindered && chosen.length === 0 && (
        <Nothing>{t(today.lines.length === 0 ? words.nothing() : words.noneChosen())}</Nothing>
      )}
      {!isHindered && chosen.length > shown && (
        <Button
          block
          onClick={() => {
            setShown(shown + linesAtOnce);
          }}
        >
          {t(words.more({ n: chosen.length - shown }))}
        </Button>
      )}
    </>
  );
}

function whoOptions(today: Today, t: ReturnType<typeof useText>) {
  const people = peopleOf(today.lines).map((name) => ({ value: `person:${name}`, label: name }));
  const roles = today.actors.map((label) => ({ value: `role:${label.zh}`, label: t(label) }));
  return [
    { value: "all", label: t(words.everybody()) },
    { value: "me", label: t(words.me()) },
    ...(roles.length > 0 ? [{ label: t(words.departments()), title: "", options: roles }] : []),
    ...(people.length > 0 ? [{ label: t(words.people()), title: "", options: people }] : []),
  ];
}
