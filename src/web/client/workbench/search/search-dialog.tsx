import { useQuery, keepPreviousData } from "@tanstack/react-query";
import Input from "antd/es/input";
import type { InputRef } from "antd/es/input";
import Modal from "antd/es/modal";
import {
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactElement,
} from "react";
import { useLocation } from "wouter";
import type { SearchHit } from "../../../workbench/api.js";
import { get } from "../base/api.js";
import { useText } from "../base/language.js";
import { Trouble } from "../pieces/states.js";
import { words } from "./search-dialog.words.js";

const kinds = {
  case: words.case(),
  person: words.person(),
  clause: words.clause(),
  text: words.text(),
};

interface SearchDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

function searchFor(text: string, signal?: AbortSignal): Promise<readonly SearchHit[]> {
  return get(`/api/search?q=${encodeURIComponent(text)}`, signal);
}

/** What is found for a text, from the second that somebody types it. */
function useHits(text: string) {
  const asked = useDeferredValue(text.trim());
  const found = useQuery<readonly SearchHit[]>({
    queryKey: ["/api/search", asked],
    queryFn: ({ signal }) => searchFor(asked, signal),
    enabled: asked !== "",
    placeholderData: keepPreviousData,
  });
  const hits = asked === "" ? [] : (found.data ?? []);
  const isCurrent = asked === text.trim() && !found.isPlaceholderData && !found.isPending;
  return {
    asked,
    hits,
    error: asked === "" ? null : found.error,
    isEmpty: asked !== "" && found.data?.length === 0,
    /** What Enter means: what is pointed at, or what comes first for all that was typed by now. */
    meant: async (at: number) => {
      if (isCurrent || text.trim() === "") return hits[at];
      // What goes wrong is told where hits would stand.
      return (await searchFor(text.trim()).catch(() => []))[0];
    },
  };
}

/** One box for everything; what is found comes while typing, and the arrow keys choose. */
export function SearchDialog({ isOpen, onClose }: SearchDialogProps): ReactElement {
  const t = useText();
  const [text, setText] = useState("");
  return (
    <Modal
      open={isOpen}
      onCancel={onClose}
      footer={null}
      closable={false}
      destroyOnHidden
      width={680}
      className="wb-search"
      style={{ top: 64 }}
      aria-label={t(words.label())}
    >
      <SearchPane text={text} onText={setText} onClose={onClose} />
    </Modal>
  );
}

interface SearchPaneProps {
  /** What was typed, also the last time: it is offered, chosen whole. */
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onClose: () => void;
}

/** The box, which has the focus from the first moment, and what is found. */
function SearchPane({ text, onText, onClose }: SearchPaneProps): ReactElement {
  const t = useText();
  const [, go] = useLocation();
  const [at, setAt] = useState(0);
  const box = useRef<InputRef>(null);
  const { asked, hits, error, isEmpty, meant } = useHits(text);
  // Not once the dialog has unfolded: somebody who types by then would lose what he typed.
  useLayoutEffect(() => {
    box.current?.focus({ cursor: "all" });
  }, []);
  useEffect(() => {
    document.getElementById(`hit-${at}`)?.scrollIntoView({ block: "nearest" });
  }, [at]);
  const choose = (hit: SearchHit | undefined): void => {
    if (!hit) return;
    onClose();
    go(hit.href);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      setAt(Math.max(0, Math.min(hits.length - 1, at + step)));
    } else if (event.key === "Enter" && !event.nativeEvent.isComposing) void meant(at).then(choose);
  };
  return (
    <>
      <Input
        ref={box}
        size="large"
        allowClear
        value={text}
        role="combobox"
        aria-expanded={hits.length > 0}
        aria-controls="hits"
        aria-activedescendant={hits.length > 0 ? `hit-${at}` : undefined}
        aria-label={t(words.label())}
        placeholder={t(words.placeholder())}
        onChange={({ target }) => {
          onText(target.value);
          setAt(0);
        }}
        onKeyDown={press}
      />
      {error && <Trouble error={error} />}
      <Hits hits={hits} at={at} onPoint={setAt} onChoose={choose} />
      {asked === "" && <p className="wb-soft">{t(words.hint())}</p>}
      {isEmpty && <p className="wb-soft">{t(words.none({ asked }))}</p>}
    </>
  );
}

interface HitsProps {
  readonly hits: readonly SearchHit[];
  readonly at: number;
  readonly onPoint: (at: number) => void;
  readonly onChoose: (hit: SearchHit) => void;
}

/** The keys are those of the box, which keeps the focus: here is only shown and clicked. */
function Hits({ hits, at, onPoint, onChoose }: HitsProps): ReactElement {
  const t = useText();
  return (
    <ul id="hits" role="listbox" aria-label={t(words.hits())} className="wb-hits">
      {hits.map((hit, i) => (
        <li
          key={`${hit.kind} ${hit.href} ${hit.title.en} ${i}`}
          id={`hit-${i}`}
          role="option"
          aria-selected={i === at}
          onMouseMove={() => {
            onPoint(i);
          }}
          onClick={() => {
            onChoose(hit);
          }}
        >
          <span className="wb-hit-kind">{t(kinds[hit.kind])}</span>
          <span className="wb-hit-title">{t(hit.title)}</span>
          <span className="wb-hit-note">{t(hit.note)}</span>
        </li>
      ))}
    </ul>
  );
}
