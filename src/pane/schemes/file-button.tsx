import { Button } from "@fluentui/react-components";
import { useRef } from "react";

interface FileButtonProps {
  readonly label: string;
  readonly inputLabel: string;
  readonly onFile: (file: File) => void;
}

/** A button that asks for a file; the browser's own control speaks the browser's language. */
export function FileButton({ label, inputLabel, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button size="small" onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={inputLabel}
        onChange={({ target }) => {
          const file = target.files?.[0];
          // The same file may be chosen again once it is mended.
          target.value = "";
          if (file !== undefined) onFile(file);
        }}
      />
    </>
  );
}
