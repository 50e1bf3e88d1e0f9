import DeleteOutlined from "@ant-design/icons/es/icons/DeleteOutlined";
import SaveOutlined from "@ant-design/icons/es/icons/SaveOutlined";
import Button from "antd/es/button";
import Input from "antd/es/input";
import Popover from "antd/es/popover";
import { useState, type ReactElement } from "react";
import { keep, kept } from "../base/keeping.js";
import { useText } from "../base/language.js";
import { words } from "./saved-filters.words.js";

interface SavedFilter {
  readonly name: string;
  readonly query: string;
}
interface SavedFiltersProps {
  readonly query: URLSearchParams;
  readonly setQuery: (changes: Readonly<Record<string, string | null>>) => void;
}
const names = ["q", "procedure", "state", "flag", "sort"];

/** Choices that this browser keeps by a name. */
export function SavedFilters({ query, setQuery }: SavedFiltersProps): ReactElement {
  const t = useText();
  const [filters, setFilters] = useState(savedFilters);
  const store = (next: readonly SavedFilter[]): void => {
    keep("filters", JSON.stringify(next));
    setFilters(next);
  };
  const apply = ({ query: text }: SavedFilter): void => {
    const wanted = new URLSearchParams(text);
    setQuery({
      page: null,
      ...Object.fromEntries(names.map((name) => [name, wanted.get(name)])),
    });
  };
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <div className="wb-saved">
          {filters.map((filter) => (
            <div key={filter.name} className="wb-saved-line">
              <Button
                type="link"
                onClick={() => {
                  apply(filter);
                }}
              >
                {filter.name}
              </Button>
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={t(words.remove({ name: filter.name }))}
                onClick={() => {
                  store(filters.filter((f) => f !== filter));
                }}
              />
            </div>
          ))}
          {filters.length === 0 && <p className="wb-soft">{t(words.none())}</p>}
          <NewFilter
            isEmpty={names.every((name) => !query.has(name))}
            onNamed={(name) => {
              const others = filters.filter((f) => f.name !== name);
              store([...others, { name, query: query.toString() }]);
            }}
          />
        </div>
      }
    >
      <Button icon={<SaveOutlined />}>{t(words.saved())}</Button>
    </Popover>
  );
}

interface NewFilterProps {
  /** Nothing is chosen that could be kept. */
  readonly isEmpty: boolean;
  readonly onNamed: (name: string) => void;
}

function NewFilter({ isEmpty, onNamed }: NewFilterProps): ReactElement {
  const t = useText();
  const [name, setName] = useState("");
  if (isEmpty) return <p className="wb-soft wb-small">{t(words.chooseFirst())}</p>;
  return (
    <Input.Search
      value={name}
      maxLength={30}
      aria-label={t(words.name())}
      placeholder={t(words.name())}
      enterButton={t(words.save())}
      onChange={({ target }) => {
        setName(target.value);
      }}
      onSearch={(text) => {
        if (text.trim() === "") return;
        onNamed(text.trim());
        setName("");
      }}
    />
  );
}

/** What was kept; a browser may hold anything under that name. */
function savedFilters(): readonly SavedFilter[] {
  try {
    const list = JSON.parse(kept("filters") ?? "[]") as unknown;
    if (!Array.isArray(list)) return [];
    return list.filter(
      (f: Partial<SavedFilter> | null): f is SavedFilter =>
        typeof f?.name === "string" && typeof f.query === "string",
    );
  } catch {
    return [];
  }
}
