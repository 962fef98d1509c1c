import { Field } from "#app/_components/forms/field.tsx";
import { Input } from "#app/_components/forms/input.tsx";
import { Select } from "#app/_components/forms/select.tsx";
import type { StoreSettings } from "#lib/connections/pull/store-settings.ts";
import styles from "./pull.module.css";

const names = ["pathTemplate", "auth", "query", "sinceName", "untilName", "timeFormat", "pageSize", "maxPages"];

type Text = { name: string; label: string; help?: string; value: string };

/** How a store is asked: what is the same for most, folded away. */
export function StoreDetails({
  shown,
  errorOf,
}: {
  shown: StoreSettings;
  errorOf: (field: string) => string | undefined;
}) {
  const text = ({ name, label, help, value }: Text) => (
    <Field key={name} id={`store-${name}`} label={label} help={help} error={errorOf(name)}>
      <Input id={`store-${name}`} name={name} defaultValue={value} aria-describedby={`store-${name}-note`} />
    </Field>
  );
  const number = (name: string, label: string, value: number, max: number) => (
    <Field key={name} id={`store-${name}`} label={label} error={errorOf(name)}>
      <Input
        id={`store-${name}`}
        name={name}
        type="number"
        min={1}
        max={max}
        required
        defaultValue={value}
        aria-describedby={`store-${name}-note`}
      />
    </Field>
  );
  return (
    <details className={styles.more} open={names.some((name) => errorOf(name)) || undefined}>
      <summary>How it is asked</summary>
      <div className={styles.form}>
        {text({
          name: "pathTemplate",
          label: "Path",
          help: "After the base address. {version} and {phone_number_id} are filled in.",
          value: shown.pathTemplate,
        })}
        <Field id="store-auth" label="How the key goes out" error={errorOf("auth")}>
          <Select id="store-auth" name="auth" defaultValue={shown.auth}>
            <option value="bearer">Authorization: Bearer</option>
            <option value="api_key">X-API-Key</option>
          </Select>
        </Field>
        {text({
          name: "query",
          label: "Further query",
          help: "Such as fields=kapso(direction,content).",
          value: new URLSearchParams(shown.query)
            .toString()
            .replaceAll("%28", "(")
            .replaceAll("%29", ")")
            .replaceAll("%2C", ","),
        })}
        <div className={styles.pair}>
          {text({ name: "sinceName", label: "Name of “from” (empty: none)", value: shown.sinceName ?? "" })}
          {text({ name: "untilName", label: "Name of “to” (empty: none)", value: shown.untilName ?? "" })}
          <Field id="store-timeFormat" label="Times are written as" error={errorOf("timeFormat")}>
            <Select id="store-timeFormat" name="timeFormat" defaultValue={shown.timeFormat}>
              <option value="iso">2026-03-01T00:00:00Z</option>
              <option value="unix">Seconds since 1970</option>
            </Select>
          </Field>
          {number("pageSize", "Messages a page", shown.pageSize, 100)}
          {number("maxPages", "Most pages of one pull", shown.maxPages, 1_000_000)}
          {number("maxMegabytes", "Most megabytes of one pull", Math.ceil(shown.maxBytes / 1_000_000), 1_000_000)}
        </div>
      </div>
    </details>
  );
}
