import InboxOutlined from "@ant-design/icons/es/icons/InboxOutlined";
import Spin from "antd/es/spin";
import { useState, type DragEvent, type ReactElement } from "react";

interface DropPlaceProps {
  readonly label: string;
  readonly isBusy: boolean;
  /** More than one file at once. */
  readonly multiple?: boolean;
  /** What the window that chooses files shows first. */
  readonly accept?: string;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A place to drop files on, or to choose them by a click. */
export function DropPlace(props: DropPlaceProps): ReactElement {
  const { label, isBusy, multiple = false, accept, onFiles } = props;
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <label
      className={`wb-drop${isOver ? " wb-over" : ""}`}
      onDragOver={over}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      <input
        type="file"
        multiple={multiple}
        accept={accept}
        className="wb-hidden"
        disabled={isBusy}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          target.value = "";
        }}
      />
      {isBusy ? <Spin /> : <InboxOutlined aria-hidden />}
      <span>{label}</span>
    </label>
  );
}
