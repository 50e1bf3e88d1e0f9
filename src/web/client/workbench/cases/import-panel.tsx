// A filled workbook becomes records: dropped, looked at, and only then written.
import { useQueryClient } from "@tanstack/react-query";
import Alert from "antd/es/alert";
import App from "antd/es/app";
import Button from "antd/es/button";
import Checkbox from "antd/es/checkbox";
import { useEffect, useState, type ReactElement } from "react";
import { useLocation } from "wouter";
import type { Imported, ImportedRecord, ImportView, SheetFault } from "../../../workbench/api.js";
import { caseAddress } from "../base/addresses.js";
import { upload } from "../base/api.js";
import { useText } from "../base/language.js";
import { DropPlace } from "../pieces/drop-place.js";
import { Mark, type Tone } from "../pieces/mark.js";
import { Trouble } from "../pieces/states.js";
import { words } from "./import-panel.words.js";

interface ImportPanelProps {
  readonly procedure: string;
  /** A workbook that was dropped on the page. */
  readonly dropped: File | null;
}

/** Takes a workbook, shows what it says, and writes it when asked to. */
export function ImportPanel({ procedure, dropped }: ImportPanelProps): ReactElement {
  const t = useText();
  const { look, write, file, view, error, isBusy } = useImport(procedure);
  const [overwrite, setOverwrite] = useState(false);
  useEffect(() => {
    if (dropped) void look(dropped);
    // Another procedure reads the same workbook anew.
    // oxlint-disable-next-line react/exhaustive-deps -- `look` is another one with each rendering
  }, [dropped, procedure]);
  const toWrite = view?.records.filter(({ what }) => what !== "same") ?? [];
  const differing = toWrite.filter(({ what }) => what === "changed").length;
  const isReady = view?.faults.length === 0 && toWrite.length > 0 && (overwrite || differing === 0);
  return (
    <>
      <p className="wb-soft">
        {t(words.how())}{" "}
        <a href={`/api/workbook?procedure=${encodeURIComponent(procedure)}`} download>
          {t(words.empty())}
        </a>
      </p>
      <DropPlace
        label={file ? t(words.another({ name: file.name })) : t(words.drop())}
        isBusy={isBusy}
        accept=".xlsx"
        onFiles={([first]) => {
          if (first) void look(first);
        }}
      />
      {error !== null && <Trouble error={error} />}
      {view && <View view={view} />}
      {differing > 0 && view?.faults.length === 0 && (
        <Checkbox
          checked={overwrite}
          onChange={({ target }) => {
            setOverwrite(target.checked);
          }}
        >
          {t(words.overwrite({ n: differing }))}
        </Checkbox>
      )}
      <div className="wb-import-end">
        <Button
          type="primary"
          disabled={!isReady}
          loading={isBusy}
          onClick={() => void write(overwrite)}
        >
          {t(toWrite.length === 0 ? words.writeThem() : words.write({ n: toWrite.length }))}
        </Button>
      </div>
    </>
  );
}

function useImport(procedure: string) {
  const { message } = App.useApp();
  const answers = useQueryClient();
  const [, go] = useLocation();
  const [file, setFile] = useState<File | null>(null);
  const [view, setView] = useState<ImportView | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const ask = async <T,>(given: File, more: string): Promise<T | null> => {
    setBusy(true);
    setError(null);
    const form = new FormData();
    form.append("file", given, given.name);
    try {
      return await upload<T>(`/api/import?procedure=${encodeURIComponent(procedure)}${more}`, form);
    } catch (refused) {
      setError(refused);
      return null;
    } finally {
      setBusy(false);
    }
  };
  const look = async (given: File): Promise<void> => {
    setFile(given);
    setView(null);
    setView(await ask<ImportView>(given, ""));
  };
  const write = async (overwrite: boolean): Promise<void> => {
    if (!file) return;
    const done = await ask<Imported>(file, `&write=true&overwrite=${overwrite}`);
    if (!done) return;
    await answers.invalidateQueries();
    void message.success(done.message);
    const first = done.folders.find((folder) => folder.includes("/"));
    go(first === undefined ? "/people" : caseAddress(first));
  };
  return { look, write, file, view, error, isBusy };
}

function View({ view }: { readonly view: ImportView }): ReactElement {
  return view.faults.length > 0 ? <Faults faults={view.faults} /> : <Records view={view} />;
}

/** What is wrong, by sheet and cell: nothing is written as long as there is anything. */
function Faults({ faults }: { readonly faults: readonly SheetFault[] }): ReactElement {
  const t = useText();
  return (
    <>
      <Alert type="error" showIcon title={t(words.faults({ n: faults.length }))} />
      <table className="wb-table wb-import">
        <thead>
          <tr>
            <th scope="col">{t(words.sheet())}</th>
            <th scope="col">{t(words.cell())}</th>
            <th scope="col">{t(words.wrong())}</th>
          </tr>
        </thead>
        <tbody>
          {faults.map(({ sheet, cell, message }, i) => (
            <tr key={i}>
              <td className="wb-nowrap">{sheet}</td>
              <td className="wb-nowrap">{cell}</td>
              <td>{t(message)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

const tones: Readonly<Record<ImportedRecord["what"], Tone>> = {
  new: "green",
  changed: "amber",
  same: "plain",
};

/** The records that come, by case. */
function Records({ view }: { readonly view: ImportView }): ReactElement {
  const t = useText();
  if (view.records.length === 0) {
    return <Alert type="warning" showIcon title={t(words.nothing())} />;
  }
  const folders = Map.groupBy(view.records, ({ folder }) => folder);
  return (
    <>
      {[...folders].map(([folder, records]) => (
        <section key={folder}>
          <h3>{folder}</h3>
          <ul className="wb-list">
            {records.map(({ path, title, what }) => (
              <li key={path}>
                {t(title)} <Mark tone={tones[what]}>{t(words[what]())}</Mark>{" "}
                <code className="wb-soft wb-small">{path}</code>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {view.notes.length > 0 && (
        <details>
          <summary>{t(words.notes({ n: view.notes.length }))}</summary>
          <ul className="wb-list">
            {view.notes.map(({ sheet, cell, message }, i) => (
              <li key={i}>
                {sheet} {cell} {t(message)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
