// What an editor makes of the schema of a data file: it completes the file's own ids,
// shows their names, finds nothing wrong with a right file, and one thing with each
// wrong one.
//
//	node .ci/editor-test.mjs TSD YAML-LANGUAGE-SERVER
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [tsd, program] = process.argv.slice(2);
const agenda = "data/werkagenda-2023-2024.yaml";
const folder = mkdtempSync(join(tmpdir(), "editor-"));
// The first line of the agenda names its schema.
writeFileSync(join(folder, "werkagenda.schema.json"), execFileSync(tsd, ["schema", "--data", agenda]));
const right = readFileSync(agenda, "utf8");

// The language server, and what it says: answers by the number of the question, and
// diagnostics by file.
const server = spawn(process.execPath, [program, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
const answers = new Map();
const diagnosed = new Map();
let received = Buffer.alloc(0);
let questions = 0;

function send(message) {
  const text = JSON.stringify({ jsonrpc: "2.0", ...message });
  server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
}

const ask = (method, params) =>
  new Promise((resolve) => {
    answers.set(++questions, resolve);
    send({ id: questions, method, params });
  });

const settings = { validate: true, hover: true, completion: true, schemaStore: { enable: false } };

function take(message) {
  if (message.method && message.id !== undefined) {
    const result = message.params?.items?.map((item) => (item.section === "yaml" ? settings : {})) ?? null;
    send({ id: message.id, result });
  } else if (message.method === "textDocument/publishDiagnostics") {
    diagnosed.get(message.params.uri)?.(message.params.diagnostics);
  } else if (message.id !== undefined) {
    answers.get(message.id)(message.result);
  }
}

server.stdout.on("data", (chunk) => {
  received = Buffer.concat([received, chunk]);
  for (;;) {
    const start = received.indexOf("\r\n\r\n") + 4;
    const length = /Content-Length: (\d+)/.exec(received.subarray(0, start))?.[1];
    if (start < 4 || received.length < start + Number(length)) return;
    const body = received.subarray(start, start + Number(length));
    received = received.subarray(start + Number(length));
    take(JSON.parse(body));
  }
});

// open shows a text to the server as a file, and returns what that finds wrong with it.
let files = 0;
async function open(text) {
  const uri = pathToFileURL(join(folder, `${++files}.yaml`)).href;
  const diagnostics = await new Promise((resolve) => {
    diagnosed.set(uri, resolve);
    send({ method: "textDocument/didOpen", params: { textDocument: { uri, languageId: "yaml", version: 1, text } } });
  });
  return { uri, diagnostics };
}

let failures = 0;
function expect(what, ok, found) {
  if (!ok) {
    failures++;
    console.error(`${what}: ${JSON.stringify(found)}`);
  }
}

// at returns the place in a text of the last character of a piece of it.
function at(text, piece) {
  const before = text.slice(0, text.indexOf(piece) + piece.length).split("\n");
  return { line: before.length - 1, character: before.at(-1).length };
}

const giveUp = setTimeout(() => {
  console.error("the language server does not answer");
  process.exit(1);
}, 120_000);

await ask("initialize", { processId: process.pid, rootUri: null, capabilities: { workspace: { configuration: true } } });
send({ method: "initialized", params: {} });
send({ method: "workspace/didChangeConfiguration", params: { settings: { yaml: settings } } });

const good = await open(right);
expect("the right file has faults", good.diagnostics.length === 0, good.diagnostics);

// What a key or an id is, by its name.
for (const [piece, shown] of [
  ["    lijn: verbr", "Verbreden"],
  ["    inspecties: [ig", "Inspectie Gezondheidszorg en Jeugd (IGJ)"],
  ["    herkomst: nieu", "Doorloop Werkagenda 2021-2022"],
  ["    loopti", "#### Looptijd"],
  ["  gepubli", "#### Gepubliceerd"],
  ["    aanlei", "#### Aanleiding"],
]) {
  const hover = await ask("textDocument/hover", { textDocument: { uri: good.uri }, position: at(right, piece) });
  const text = hover?.contents?.value ?? "";
  expect(`over ${piece} it does not say ${shown}`, text.includes(shown) && !text.includes("Werkagenda van"), text);
}

// The ids that the file has, each with its name.
for (const [field, ids, name] of [
  ["lijn: ", "reflecteren,verbreden,verdiepen", "Verdiepen"],
  ["soort: ", "fundament-voor-samenwerking,multi-toezicht,verbinding-met-gemeenten", "Multi-toezicht"],
  ["herkomst: ", "doorloop,nieuw", "Werkagenda 2023-2024"],
  ["inspecties: [", "arbeidsinspectie,igj,ijenv,ivho", "Inspectie van het Onderwijs (IvhO)"],
  ["themas: [", "inkomen,jeugd,onderwijs,veiligheid,welzijn,werk,wonen,zorg", "Jeugd"],
]) {
  const begin = `\n    ${field}`;
  const text = right.replace(new RegExp(`${begin.replace("[", "\\[")}.*`), begin + (field.endsWith("[") ? "]" : ""));
  const { uri } = await open(text);
  const items = (await ask("textDocument/completion", { textDocument: { uri }, position: at(text, begin) }))?.items ?? [];
  const labels = items.map((item) => item.label).sort().join();
  expect(`for ${field} it offers`, labels === ids, labels);
  expect(`for ${field} it does not say ${name}`, JSON.stringify(items).includes(name), items);
}

const wrongPeriod = "Schrijf een looptijd met haar begin, haar einde of allebei, zoals {van: 2030, tot: 2031}, of met alleen een jaar waarin het project zeker loopt: {in: 2030}.";

// Wrong files: what is wrong with each, on the line where it is.
for (const [was, wrong, says, above = 0] of [
  ["lijn: verdiepen", "lijn: verdipen", "Onbekende waarde voor lijn. Mogelijke waarden: verbreden, verdiepen, reflecteren."],
  ["inspecties: [ivho, igj]", "inspecties: [ivho, IGJ]", "Onbekende waarde voor inspectie. Mogelijke waarden: igj, ijenv, ivho, arbeidsinspectie."],
  ["gepubliceerd: 2022-12", "gepubliceerd: 2022-1", "Schrijf een jaar, een maand of een dag, zoals 2030, 2030-01 of 2030-01-31."],
  ["looptijd: {van: 2023, tot: 2024}\n    inspecties", "looptijd: {van: 2023-1, tot: 2024}\n    inspecties", "Schrijf een jaar of een maand: JJJJ of JJJJ-MM, zoals 2030 of 2030-01."],
  ["looptijd: {van: 2023, tot: 2024}\n    inspecties", "looptijd: 2023-2024\n    inspecties", wrongPeriod],
  ["id: preventie-suicide", "id: Preventie suïcide", "Een id bestaat uit kleine letters, cijfers en losse streepjes, zoals eerste-project."],
  ["titel: Preventie van suïcide", "titel: 2024", "Hier hoort een tekst te staan. Zet aanhalingstekens om een getal, een datum, true en false."],
  ["overzicht: true}", "overzicht: ja}", "Hier hoort true of false te staan."],
  ["doelgroepen: [burgers]", "doelgroepen: burgers", "Hier hoort een lijst te staan, zoals [een, twee]."],
  ["    lijn: verdiepen", "    lijn: verdiepen\n    tittel: x", "Onbekende sleutel. Mogelijke sleutels: id, titel, overzichtstitel, lijn,"],
  ["looptijd: {in: 2023}", "looptijd: {in: 2023, tot: 2024}", wrongPeriod],
  ["looptijd: {in: 2023}", "looptijd: {}", wrongPeriod],
  ["    naam: Jeugd", "    # naam: Jeugd", "Hier horen sleutels met waarden te staan. Verplicht: id, naam.", 1],
]) {
  const text = right.replace(was, wrong);
  const { diagnostics } = await open(text);
  const line = at(text, wrong).line - (wrong.endsWith("inspecties") ? 1 : above);
  const ok = text !== right && diagnostics.length === 1 && diagnostics[0].message.includes(says) && diagnostics[0].range.start.line === line;
  expect(`of ${wrong} it does not say ${says}`, ok, diagnostics.map((d) => [d.message, d.range.start]));
}

clearTimeout(giveUp);
server.kill();
rmSync(folder, { recursive: true });
process.exit(failures > 0 ? 1 : 0);
