import { useState } from "preact/hooks";
import { Field } from "../../ui/Field.tsx";
import { announce } from "../../ui/live.tsx";

interface WaiverProps {
  label: string;
  field: string;
  reason: string;
  onReason: (reason: string) => void;
  onWaive: (reason: string) => Promise<unknown>;
  onClose: () => void;
  onDone: () => void;
}

/** Why a paper is not there, to be recorded in its place. */
export function Waiver(props: WaiverProps) {
  const { label, field, reason, onReason, onWaive, onClose, onDone } = props;
  const [error, setError] = useState<string>();
  const record = async () => {
    if (reason.trim() === "") return setError(`Tulis mengapa ${label} tidak ada.`);
    if (await onWaive(reason.trim())) return;
    announce(`${label}: dicatat tidak ada.`);
    onDone();
  };
  return (
    <div class="ui-reveal">
      <Field
        id={`${field}-alasan`}
        label={`Mengapa tidak ada: ${label}`}
        value={reason}
        onValue={onReason}
        error={error}
      />
      <div class="ui-buttons">
        <button type="button" class="ui-button ui-button-small" onClick={record}>
          Catat tidak ada
        </button>
        <button type="button" class="ui-link" onClick={onClose}>
          Batal
        </button>
      </div>
    </div>
  );
}
