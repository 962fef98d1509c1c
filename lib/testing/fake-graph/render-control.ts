import type { FakeState } from "./fake-state.ts";
import { exampleKinds } from "./send-example.ts";

/** The page on which a person sets what the fake does: values to enter, callback address, examples, trouble. */
export function renderControl(state: FakeState, said: string): string {
  const values = { PARLANCE_GRAPH_URL: state.url, "Graph-shaped store": `${state.url}/store`, ...state.account };
  const rows = Object.entries(values).map(([name, value]) => `<tr><th>${name}<td><code>${quote(value)}</code>`);
  const kinds = exampleKinds.map((kind) => `<option>${kind}`).join("");
  const people = state.customers.map(({ name }, at) => `<option value="${at}">${quote(name)}`).join("");
  const switches = Object.entries(state.switches).map(([name, value]) => {
    if (typeof value !== "boolean") {
      return `<label>${name} <input name="${name}" size="8" value="${value ?? ""}"></label>`;
    }
    return `<label><input type="checkbox" name="${name}" value="true"${value ? " checked" : ""}> ${name}</label>`;
  });
  const calls = state.calls.slice(-20).reverse();
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Fake Graph</title>
<style>body{font:16px/1.5 system-ui;max-width:50rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}th{text-align:left;padding-right:2rem;font-weight:500}form{margin:1rem 0;display:flex;flex-wrap:wrap;gap:.5rem 1.5rem}h2{margin-top:2.5rem}input[type=url]{width:100%}</style>
<h1>Fake Graph</h1><p role="status">${quote(said)}</p>
<p>Stands in for Meta on this machine. Nothing here reaches WhatsApp.</p>
<h2>1. Enter these in Parlance</h2><table>${rows.join("")}</table>
<h2>2. Enter what Parlance shows here, as you would at Meta</h2>
<form method="post" action="/__control"><input type="hidden" name="do" value="callback">
<label style="flex-basis:100%">Callback address <input type="url" name="callbackUrl" required value="${quote(state.callbackUrl ?? "")}"></label>
<label>Verify token <input name="verifyToken" size="40" required></label><button>Verify and save</button></form>
<h2>3. Send a message as a customer</h2>
<form method="post" action="/__control"><input type="hidden" name="do" value="send">
<label>Kind <select name="kind">${kinds}</select></label><label>Person <select name="customer">${people}</select></label>
<label>Text <input name="text" size="40"></label><button>Send</button></form>
<h2>Trouble</h2><form method="post" action="/__control"><input type="hidden" name="do" value="switches">${switches.join("")}<button>Set</button></form>
<h2>Last calls</h2><table>${calls.map(({ method, path, status }) => `<tr><td>${method} ${quote(path)}<td>${status}`).join("")}</table></html>`;
}

function quote(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);
}
