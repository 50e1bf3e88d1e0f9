// The control of a field, by what is recorded in it.
import Input from "antd/es/input";
import Radio from "antd/es/radio";
import Select from "antd/es/select";
import { useId, useMemo, type ReactElement } from "react";
import { isObject, type Json } from "../../../../model/base/json.js";
import type { FormField } from "../../../workbench/api.js";
import { useLanguage, useText } from "../base/language.js";
import { AttachmentControl } from "./attachment-control.js";
import type { ControlProps } from "./control-props.js";
import { DateControl } from "./date-control.js";
import { controlId, useEditor } from "./editor.js";
import { words } from "./fields.words.js";
import { useHeard, useStatus } from "./heard.js";
import { useTypedText } from "./typed-text.js";
import { chosenOf } from "./typed.js";
import { words as typedWords } from "./typed.words.js";

/** The control of a field that stands alone; tables have plainer ones. */
export function Control(props: ControlProps): ReactElement {
  const { field } = props;
  switch (field.type) {
    case "boolean":
      return <Answer {...props} />;
    case "choice":
      return field.choices.length <= 4 ? <FewChoices {...props} /> : <Choice {...props} />;
    case "attachment":
      return <AttachmentControl {...props} />;
    case "person":
    case "site":
      return field.choices.length > 0 ? <Choice {...props} /> : <Text {...props} />;
    case "date":
      return <DateControl {...props} />;
    case "longText":
      return <LongText {...props} />;
    case "bilingual":
      return <BothLanguages {...props} />;
    case "list":
      return <Items {...props} />;
    case "text":
      return field.choices.length > 0 ? <Choice {...props} /> : <Text {...props} />;
    default:
      return <Text {...props} />;
  }
}

/** One line, broken where it is too long to be seen; numbers never are. */
function Text(props: ControlProps): ReactElement {
  const { field, value, pointer, put } = props;
  const { text, onType, onDone } = useTypedText(field, value, put);
  const t = useText();
  const heard = useHeard(pointer);
  const status = useStatus(pointer);
  if (field.type === "number" || field.type === "integer") {
    return (
      <Input
        {...heard}
        {...status}
        value={text}
        inputMode="decimal"
        suffix={field.unit ? t(field.unit) : undefined}
        autoComplete="off"
        onChange={(e) => onType(e.target.value)}
        onBlur={onDone}
        onPressEnter={onDone}
      />
    );
  }
  return (
    <Input.TextArea
      {...heard}
      {...status}
      className="rec-area"
      rows={1}
      value={text}
      autoComplete="off"
      onChange={(e) => onType(e.target.value.replaceAll(/\r?\n/g, " "))}
      onBlur={onDone}
      onPressEnter={(e) => {
        e.preventDefault();
        onDone();
      }}
    />
  );
}

function LongText({ field, value, pointer, put }: ControlProps): ReactElement {
  const { text, onType, onDone } = useTypedText(field, value, put);
  return (
    <Input.TextArea
      {...useHeard(pointer)}
      {...useStatus(pointer)}
      value={text}
      className="rec-area"
      rows={1}
      onChange={(e) => onType(e.target.value)}
      onBlur={onDone}
    />
  );
}

/** Yes, no, or nothing said: an empty box would say no. */
function Answer({ value, pointer, put }: ControlProps): ReactElement {
  const t = useText();
  const name = useId();
  const heard = useHeard(pointer);
  const answers = [
    { said: true, label: typedWords.yes() },
    { said: false, label: typedWords.no() },
    { said: undefined, label: words.unsaid() },
  ];
  return (
    <Radio.Group
      {...heard}
      name={name}
      aria-labelledby={`${controlId(pointer)}-label`}
      value={typeof value === "boolean" ? value : "unsaid"}
      onChange={(e) => put(e.target.value === "unsaid" ? undefined : (e.target.value as boolean))}
      options={answers.map(({ said, label }) => ({ value: said ?? "unsaid", label: t(label) }))}
    />
  );
}

function FewChoices({ field, value, pointer, put }: ControlProps): ReactElement {
  const t = useText();
  const name = useId();
  const heard = useHeard(pointer);
  const isKnown = field.choices.some((choice) => choice.value === value);
  const options = [
    ...field.choices.map((choice) => ({ value: choice.value, label: t(choice.label) })),
    ...(value !== undefined && value !== "" && !isKnown
      ? [{ value: value as string, label: String(value) }]
      : []),
    ...(field.required ? [] : [{ value: "", label: t(words.unsaid()) }]),
  ];
  return (
    <Radio.Group
      {...heard}
      name={name}
      aria-labelledby={`${controlId(pointer)}-label`}
      value={value ?? ""}
      onChange={(e) => put(e.target.value === "" ? undefined : (e.target.value as Json))}
      options={options}
    />
  );
}

/** One of many, found by typing a part of it; people and sites may also be named freely. */
function Choice({ field, value, pointer, put }: ControlProps): ReactElement {
  const t = useText();
  const options = useOptions(field);
  return (
    <Select<Json>
      {...useHeard(pointer)}
      {...useStatus(pointer)}
      className="rec-full"
      value={(value === "" ? null : (value ?? null)) as never}
      allowClear
      showSearch={{ optionFilterProp: "label" }}
      placeholder={t(words.choose())}
      options={options as never}
      onChange={(next: Json | undefined) => put(next ?? undefined)}
    />
  );
}

function useOptions(field: FormField): { value: string | number | boolean; label: string }[] {
  const { language } = useLanguage();
  return field.choices.map(({ value, label }) => ({ value, label: label[language] }));
}

/** Chinese and English of the same text beside each other. */
function BothLanguages({ field, value, pointer, put }: ControlProps): ReactElement {
  const t = useText();
  const heard = useHeard(pointer);
  const texts = isObject(value) ? value : {};
  const change = (language: "zh" | "en", text: string) => {
    const { [language]: _, ...others } = texts;
    const next = text === "" ? others : { ...texts, [language]: text };
    put(Object.keys(next).length === 0 ? undefined : next);
  };
  return (
    <div className="rec-both" role="group" aria-label={t(field.label)}>
      {(["zh", "en"] as const).map((language) => (
        <label key={language}>
          <span className="rec-quiet">
            {t(language === "zh" ? words.chinese() : words.english())}
          </span>
          <Input.TextArea
            {...heard}
            id={language === "zh" ? heard.id : `${heard.id}-en`}
            lang={language === "zh" ? "zh-CN" : "en"}
            value={typeof texts[language] === "string" ? texts[language] : ""}
            className="rec-area"
            rows={1}
            onChange={(e) => change(language, e.target.value)}
          />
        </label>
      ))}
    </div>
  );
}

/** Texts, one a line, as a column of a spreadsheet is pasted; people, to choose from. */
function Items({ field, value, pointer, put }: ControlProps): ReactElement {
  const t = useText();
  const item = field.item;
  const options = useOptions(item ?? field);
  const heard = useHeard(pointer);
  const status = useStatus(pointer);
  if (item && item.choices.length > 0) {
    return (
      <>
        <Select<string[]>
          {...heard}
          {...status}
          className="rec-full"
          mode={item.type === "choice" ? "multiple" : "tags"}
          value={(value ?? []) as string[]}
          showSearch={{ optionFilterProp: "label" }}
          placeholder={t(words.choose())}
          options={options as never}
          onChange={(next) => put(chosenOf(item, next))}
        />
        {item.type !== "person" && <TakeAll item={item} value={value} put={put} />}
      </>
    );
  }
  return <Lines field={field} value={value} pointer={pointer} put={put} />;
}

/** All that there is, where mostly all is meant: what an agenda prescribes, all sites. */
function TakeAll(props: {
  readonly item: FormField;
  readonly value: Json | undefined;
  readonly put: ControlProps["put"];
}): ReactElement | null {
  const t = useText();
  const { isReadOnly } = useEditor();
  const chosen: readonly Json[] = Array.isArray(props.value) ? (props.value as Json[]) : [];
  const missing = props.item.choices.filter((choice) => !chosen.includes(choice.value));
  if (isReadOnly || missing.length < 2) return null;
  return (
    <button
      type="button"
      className="rec-link"
      onClick={() => props.put([...chosen, ...missing.map((choice) => choice.value)])}
    >
      {t(words.takeAll({ n: missing.length }))}
    </button>
  );
}

function Lines({ field, value, pointer, put }: ControlProps): ReactElement {
  const t = useText();
  const { text, onType, onDone } = useTypedText(useLined(field), value, put);
  return (
    <Input.TextArea
      {...useHeard(pointer)}
      {...useStatus(pointer)}
      value={text}
      placeholder={t(words.onePerLine())}
      className="rec-area"
      rows={1}
      onChange={(e) => onType(e.target.value)}
      onBlur={onDone}
    />
  );
}

/** A list of texts that stands alone has a line for each, whatever is in it. */
function useLined(field: FormField): FormField {
  return useMemo(() => {
    const { item } = field;
    return item?.type === "text" ? { ...field, item: { ...item, type: "longText" } } : field;
  }, [field]);
}
