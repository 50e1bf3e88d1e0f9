import Input from "antd/es/input";
import Select from "antd/es/select";
import { useMemo, type ReactElement } from "react";
import type { Today } from "../../../workbench/api.js";
import { useText } from "../base/language.js";
import { useQueryPart } from "../base/query.js";
import { peopleOf } from "./choice.js";
import { words } from "./today-filters.words.js";

/** Whose lines are shown, and with which words in them. */
export function TodayFilters({ today }: { readonly today: Today }): ReactElement {
  const t = useText();
  const { query, setQuery } = useQueryPart();
  const people = useMemo(() => peopleOf(today.lines), [today.lines]);
  const options = [
    { value: "", label: t(words.everybody()) },
    { value: "me", label: t(words.me()) },
    {
      label: t(words.departments()),
      title: "",
      options: today.actors.map((label) => ({ value: label.zh, label: t(label) })),
    },
    {
      label: t(words.people()),
      title: "",
      options: people.map((name) => ({ value: name.zh, label: t(name) })),
    },
  ].filter((o) => !("options" in o) || (o.options?.length ?? 0) > 0);
  return (
    <div className="wb-filters">
      <Select
        aria-label={t(words.who())}
        value={query.get("who") ?? ""}
        showSearch={{ optionFilterProp: "label" }}
        popupMatchSelectWidth={false}
        options={options}
        onChange={(who: string) => {
          setQuery({ who });
        }}
      />
      <Input
        allowClear
        defaultValue={query.get("q") ?? ""}
        aria-label={t(words.filter())}
        placeholder={t(words.filter())}
        onChange={({ target }) => {
          setQuery({ q: target.value });
        }}
      />
    </div>
  );
}
