import { lazy, Suspense, type ReactElement } from "react";
import { Route, Switch, useLocation } from "wouter";
import { Boundary } from "./base/boundary.js";
import { useLiveAnswers } from "./base/events.js";
import { useText } from "./base/language.js";
import { useShortcuts } from "./base/shortcuts.js";
import { CalendarPage } from "./calendar/calendar-page.js";
import { CaseRoute } from "./case/case-page.js";
import { CasesPage } from "./cases/cases-page.js";
import { ExplainProvider } from "./explain/explain.js";
import { Frame } from "./frame/frame.js";
import { Nothing, Waiting } from "./pieces/states.js";
import { ProceduresPage } from "./procedures/procedures-page.js";
import { RegisterPage } from "./procedures/register-page.js";
import { TodayPage } from "./today/today-page.js";
import { words } from "./workbench.words.js";

const BodyPage = lazy(() => import("./bodies/body-page.js"));
const RecordPage = lazy(() => import("./record/record-page.js"));

// What is heavy comes with the page that needs it. The others come at once: in parts, each would
// share pieces with each, and a browser would ask for fifty small files.
const pages = [
  { path: "/", Page: TodayPage },
  { path: "/cases/:procedure/:case", Page: CaseRoute },
  { path: "/cases", Page: CasesPage },
  { path: "/calendar", Page: CalendarPage },
  { path: "/charts", Page: lazy(() => import("./charts/charts-page.js")) },
  { path: "/archive", Page: lazy(() => import("./archive/archive-page.js")) },
  { path: "/assess", Page: lazy(() => import("./assess/assess-page.js")) },
  { path: "/public-pages", Page: lazy(() => import("./assess/public-pages.js")) },
  { path: "/verify", Page: lazy(() => import("./verify/verify-page.js")) },
  { path: "/procedures", Page: ProceduresPage },
  { path: "/procedures/:procedure", Page: RegisterPage },
  { path: "/people", Page: lazy(() => import("./people/people-page.js")) },
  { path: "/people/:person", Page: lazy(() => import("./people/person-page.js")) },
  { path: "/bodies", Page: BodyPage },
  { path: "/bodies/:body", Page: BodyPage },
  // One component, so that going from one record to another loads nothing anew.
  { path: "/cases/:procedure/:case/record/*", Page: RecordPage },
  { path: "/bodies/:body/record/*", Page: RecordPage },
  { path: "/people/record/*", Page: RecordPage },
  { path: "/fleet", Page: lazy(() => import("./fleet/fleet-page.js")) },
  { path: "/versions", Page: lazy(() => import("./versions/versions-page.js")) },
  { path: "/versions/review", Page: lazy(() => import("./versions/review-page.js")) },
];

/** The frame with the page of the address in it. */
export function Workbench(): ReactElement {
  const isHeard = useLiveAnswers();
  useShortcuts();
  const [place] = useLocation();
  return (
    <ExplainProvider>
      <Frame isHeard={isHeard}>
        <Boundary key={place}>
          <Suspense fallback={<Waiting />}>
            <Switch>
              {pages.map(({ path, Page }) => (
                <Route key={path} path={path} component={Page} />
              ))}
              <Route component={NotHere} />
            </Switch>
          </Suspense>
        </Boundary>
      </Frame>
    </ExplainProvider>
  );
}

function NotHere(): ReactElement {
  const t = useText();
  return <Nothing>{t(words.notHere())}</Nothing>;
}
