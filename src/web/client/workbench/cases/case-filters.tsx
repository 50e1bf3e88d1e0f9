import Input from "antd/es/input";
import Select from "antd/es/select";
import { useEffect, useState, type ReactElement } from "react";
import type { Bilingual } from "../../../../model/base/text.js";
import type { CaseList } from "../../../workbench/api.js";
import { useText } from "../base/language.js";
import { useSession } from "../base/session.js";
import { flagWords, sortWords, words } from "./case-filters.words.js";
import { SavedFilters } from "./saved-filters.js";

interface CaseFiltersProps {
  readonly query: URLSearchParams;
  readonly setQuery: (changes: Readonly<Record<string, string | null>>) => void;
}
/** The server is asked when somebody pauses, not at every key. */
const pauseMs = 180;

/** Words, procedure, state, findings and order; all of it stands in the address. */
export function CaseFilters({
  query,
  setQuery,
  states,
}: CaseFiltersProps & { readonly states: CaseList["states"] }): ReactElement {
  const t = useText();
  const { procedures } = useSession();
  const choose = (name: string) => (value: string | undefined) => {
    setQuery({ [name]: value ?? null, page: null });
  };
  const selects = [
    {
      name: "procedure",
      label: words.procedure(),
      options: procedures.map(({ id, document, title }) => ({
        value: id,
        label: `${document} ${t(title)}`,
      })),
    },
    {
      name: "state",
      label: words.state(),
      options: states.map(({ state, label, count }) => ({
        value: state,
        label: `${t(label)} (${count})`,
      })),
    },
    { name: "flag", label: words.flag(), options: labelled(flagWords, t) },
    { name: "sort", label: words.sort(), options: labelled(sortWords, t) },
  ];
  return (
    <div className="wb-filters">
      <TextFilter query={query} setQuery={setQuery} />
      {selects.map(({ name, label, options }) => (
        <Select
          key={name}
          allowClear
          aria-label={t(label)}
          placeholder={t(label)}
          value={query.get(name)}
          options={options}
          popupMatchSelectWidth={false}
          onChange={choose(name)}
        />
      ))}
      <SavedFilters query={query} setQuery={setQuery} />
    </div>
  );
}

function labelled(
  table: Readonly<Record<string, () => Bilingual>>,
  t: (text: Bilingual) => string,
) {
  return Object.entries(table).map(([value, say]) => ({ value, label: t(say()) }));
}

function TextFilter({ query, setQuery }: CaseFiltersProps): ReactElement {
  const t = useText();
  const asked = query.get("q") ?? "";
  const [text, setText] = useState(asked);
  // Another choice may have been taken from those that were saved.
  const [before, setBefore] = useState(asked);
  if (before !== asked) {
    setBefore(asked);
    setText(asked);
  }
  useEffect(() => {
    if (text === asked) return undefined;
    const timer = setTimeout(() => {
      setQuery({ q: text, page: null });
    }, pauseMs);
    return () => {
      clearTimeout(timer);
    };
  }, [text, asked, setQuery]);
  return (
    <Input
      allowClear
      value={text}
      aria-label={t(words.text())}
      placeholder={t(words.text())}
      onChange={({ target }) => {
        setText(target.value);
      }}
    />
  );
}
