// What a change of a person's record means in the cases that name the person, before it is saved.
import { useQuery } from "@tanstack/react-query";
import Button from "antd/es/button";
import { useState, type ReactElement } from "react";
import { Link } from "wouter";
import type { InCases } from "../../../workbench/api.js";
import { caseAddress, people } from "../base/addresses.js";
import { send } from "../base/api.js";
import { useText } from "../base/language.js";
import { Trouble, Waiting } from "../pieces/states.js";
import { words } from "./effects.words.js";
import { Finding } from "./notes-list.js";
import { isNote } from "./notes.js";
import type { EditedRecord } from "./use-record.js";

interface CaseEffectsProps {
  readonly edited: EditedRecord;
  /** While one types, somebody has to ask: many cases are judged. */
  readonly isAskedFor: boolean;
}

/** Findings that saving a person's record brings and clears in cases; of other records nothing. */
export function CaseEffects({ edited, isAskedFor }: CaseEffectsProps): ReactElement | null {
  const t = useText();
  const { page, value, isDirty } = edited;
  const [asked, setAsked] = useState<unknown>(null);
  const isOfPerson = page.kind === people && page.base !== null && isDirty;
  const isOn = isOfPerson && (isAskedFor || asked === value);
  const answer = useQuery<InCases>({
    queryKey: ["/api/people/judge-in-cases", page.path, value],
    queryFn: () => send("/api/people/judge-in-cases", "POST", { path: page.path, value }),
    enabled: isOn,
    gcTime: 60_000,
  });
  if (!isOfPerson) return null;
  if (!isOn) return <Button onClick={() => setAsked(value)}>{t(words.askCases())}</Button>;
  if (answer.error) return <Trouble error={answer.error} onRetry={() => void answer.refetch()} />;
  return answer.data ? <Found found={answer.data} /> : <Waiting />;
}

function Found({ found }: { readonly found: InCases }): ReactElement {
  const t = useText();
  const { naming, judged, cases } = found;
  const changed = cases
    .map((one) => ({
      ...one,
      appeared: one.appeared.filter((f) => isNote(f)),
      vanished: one.vanished.filter((f) => isNote(f)),
    }))
    .filter(({ appeared, vanished }) => appeared.length + vanished.length > 0);
  return (
    <section className="rec-in-cases">
      <h3>{t(words.inCases({ n: naming }))}</h3>
      {judged < naming && <p className="rec-quiet">{t(words.firstCases({ n: judged }))}</p>}
      {changed.length === 0 && <p className="rec-quiet">{t(words.noCase())}</p>}
      {changed.map(({ id, appeared, vanished }) => (
        <div key={id}>
          <Link href={caseAddress(id)}>{id}</Link>
          <Group kind="red" title={words.appeared({ n: appeared.length })} findings={appeared} />
          <Group kind="green" title={words.vanished({ n: vanished.length })} findings={vanished} />
        </div>
      ))}
    </section>
  );
}

interface GroupProps {
  readonly kind: "red" | "green";
  readonly title: ReturnType<typeof words.appeared>;
  readonly findings: InCases["cases"][number]["appeared"];
}

function Group({ kind, title, findings }: GroupProps): ReactElement | null {
  const t = useText();
  if (findings.length === 0) return null;
  return (
    <section className={`rec-effect rec-effect-${kind}`}>
      <h4>{t(title)}</h4>
      <ul className="rec-plain">
        {findings.map((finding, i) => (
          <li key={i}>
            <Finding finding={finding} />
          </li>
        ))}
      </ul>
    </section>
  );
}
