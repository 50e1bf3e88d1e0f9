import Input from "antd/es/input";
import Switch from "antd/es/switch";
import type { ReactElement } from "react";
import { Link } from "wouter";
import type { Bilingual } from "../../../../model/base/text.js";
import type { PersonEntry } from "../../../workbench/api.js";
import { personAddress } from "../base/addresses.js";
import { useText } from "../base/language.js";
import { useQueryPart } from "../base/query.js";
import { useAnswer } from "../base/session.js";
import { CountMarks } from "../pieces/count-marks.js";
import { PageHead } from "../pieces/page-head.js";
import { Nothing, Trouble, Waiting } from "../pieces/states.js";
import { NewPersonButton } from "./new-person.js";
import { words } from "./people-page.words.js";
import { TermText } from "./term-text.js";

/** Everybody with a personnel record. */
export default function PeoplePage(): ReactElement {
  const t = useText();
  const { query, setQuery } = useQueryPart();
  const answer = useAnswer<readonly PersonEntry[]>("/api/people");
  const all = answer.data ?? [];
  const withFormer = query.get("former") === "1";
  const looked = (query.get("q") ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  const people = all.filter((p) => (withFormer || !p.hasLeft) && isFound(p, looked));
  return (
    <>
      <PageHead title={t(words.title())} help="people" actions={<NewPersonButton people={all} />}>
        {answer.data && t(words.total({ n: people.length }))}
      </PageHead>
      <div className="wb-filters">
        <Input.Search
          allowClear
          placeholder={t(words.look())}
          aria-label={t(words.look())}
          defaultValue={query.get("q") ?? ""}
          onChange={(e) => {
            setQuery({ q: e.target.value });
          }}
        />
        <label className="wb-switch">
          <Switch
            checked={withFormer}
            onChange={(on) => {
              setQuery({ former: on ? "1" : null });
            }}
          />{" "}
          {t(words.former())}
        </label>
      </div>
      {answer.isPending && <Waiting />}
      {answer.error && <Trouble error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data && people.length === 0 && <Nothing>{t(words.nobody())}</Nothing>}
      {people.length > 0 && <PeopleTable people={people} />}
    </>
  );
}

function isFound(person: PersonEntry, looked: readonly string[]): boolean {
  const { id, name, nameEn, employer, position, roles, codes } = person;
  const said = roles.flatMap(({ zh, en }) => [zh, en]);
  const text = [id, name, nameEn, employer, position, ...said, ...codes].join("\n").toLowerCase();
  return looked.every((word) => text.includes(word));
}

function PeopleTable({ people }: { readonly people: readonly PersonEntry[] }): ReactElement {
  const t = useText();
  const heads = [words.name(), words.employer(), words.roles(), words.codes(), words.next()];
  return (
    <table className="wb-table wb-cards">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head.en} scope="col">
              {t(head)}
            </th>
          ))}
          <th scope="col" className="wb-number">
            {t(words.days())}
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <Person key={person.id} person={person} />
        ))}
      </tbody>
    </table>
  );
}

/** More limits than these stand on the page of the person. */
const termsAtOnce = 2;

function Person({ person }: { readonly person: PersonEntry }): ReactElement {
  const t = useText();
  const { id, name, employer, position, roles, codes, terms, faults, daysOfYear } = person;
  // On a card, where nobody sees the heads; there is no line for what is not there.
  const labelOf = (head: Bilingual, list: readonly unknown[]) =>
    list.length > 0 ? t(head) : undefined;
  return (
    <tr>
      <td className="wb-nowrap">
        <Link href={personAddress(id)}>{name}</Link>
        <div className="wb-soft wb-small">
          {id}
          {person.hasLeft && ` · ${t(words.hasLeft())}`}
        </div>
        {faults > 0 && <CountMarks counts={{ error: faults }} isShort />}
      </td>
      <td data-label={t(words.employer())}>
        <div>
          {employer}
          <div className="wb-soft wb-small">{position}</div>
        </div>
      </td>
      <td data-label={labelOf(words.roles(), roles)}>
        {roles.map((role) => t(role)).join(t(words.comma()))}
      </td>
      <td data-label={labelOf(words.codes(), codes)}>
        <div>
          {codes.map((code) => (
            <div key={code} className="wb-nowrap">
              {code}
            </div>
          ))}
        </div>
      </td>
      <td data-label={labelOf(words.next(), terms)}>
        <div>
          {terms.slice(0, termsAtOnce).map((term) => (
            <TermText key={term.label.en} term={term} />
          ))}
        </div>
      </td>
      <td className="wb-number" data-label={t(words.days())}>
        {daysOfYear}
      </td>
    </tr>
  );
}
