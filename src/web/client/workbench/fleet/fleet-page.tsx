import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import type { FleetRunView } from "../../../workbench/api.js";
import { get } from "../base/api.js";
import { useText } from "../base/language.js";
import { PageHead } from "../pieces/page-head.js";
import { Nothing, Trouble, Waiting } from "../pieces/states.js";
import { EarlierRuns } from "./earlier-runs.js";
import { words } from "./fleet-page.words.js";
import { FleetRun } from "./fleet-run.js";
import { isOpen } from "./run-states.js";

/** A run writes how far it is each second; it has no way to tell the server so. */
const askEveryMs = 1_000;
const address = "/api/fleet";

/** `/fleet`: what several machines are at, as it goes on. */
export default function FleetPage(): ReactElement {
  const t = useText();
  const { data, error, refetch } = useQuery<readonly FleetRunView[]>({
    queryKey: [address],
    queryFn: ({ signal }) => get<readonly FleetRunView[]>(address, signal),
    refetchInterval: askEveryMs,
  });
  return (
    <>
      <PageHead title={t(words.title())} help="fleet">
        {t(words.lead())}
      </PageHead>
      {data && <Runs runs={data} />}
      {!data && error && <Trouble error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
    </>
  );
}

function Runs({ runs }: { readonly runs: readonly FleetRunView[] }): ReactElement {
  const t = useText();
  const open = runs.filter(isOpen);
  const ended = runs.filter((run) => !isOpen(run));
  return (
    <>
      {open.map((run) => (
        <FleetRun key={run.run} run={run} />
      ))}
      {open.every((run) => run.isSilent) && <HowToStart />}
      {ended.length > 0 && (
        <section>
          <h2>{t(words.earlier())}</h2>
          <EarlierRuns runs={ended} />
        </section>
      )}
    </>
  );
}

function HowToStart(): ReactElement {
  const t = useText();
  return (
    <section className="wb-fleet-start">
      <Nothing>{t(words.nothing())}</Nothing>
      <h2>{t(words.start())}</h2>
      <p>{t(words.alone())}</p>
      <pre>npx dossier fleet run build --at HEAD</pre>
      <p>{t(words.several())}</p>
      <pre>
        npx dossier fleet worker --store /mnt/fleet{"\n"}
        npx dossier fleet run build --at HEAD --store /mnt/fleet --workers 0
      </pre>
      <p className="wb-soft">{t(words.others())}</p>
    </section>
  );
}
