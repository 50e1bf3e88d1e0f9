import { lazy, Suspense, type ReactElement } from "react";
import { Route, Switch, useLocation } from "wouter";
import { Boundary } from "./base/boundary.js";
import { useLiveAnswers } from "./base/events.js";
import { useText } from "./base/language.js";
import { useShortcuts } from "./base/shortcuts.js";
import { ExplainProvider } from "./explain/explain.js";
import { Frame } from "./frame/frame.js";
import { Nothing, Waiting } from "./pieces/states.js";
import { words } from "./workbench.words.js";

const pages = [
  { path: "/", Page: lazy(() => import("./today/today-page.js")) },
  { path: "/cases/:procedure/:case", Page: lazy(() => import("./case/case-page.js")) },
  { path: "/cases", Page: lazy(() => import("./cases/cases-page.js")) },
  { path: "/calendar", Page: lazy(() => import("./calendar/calendar-page.js")) },
  { path: "/charts", Page: lazy(() => import("./charts/charts-page.js")) },
  { path: "/procedures", Page: lazy(() => import("./procedures/procedures-page.js")) },
  { path: "/procedures/:procedure", Page: lazy(() => import("./procedures/register-page.js")) },
  {
    path: "/cases/:procedure/:case/record/*",
    Page: lazy(() => import("./record/record-page.js")),
  },
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
