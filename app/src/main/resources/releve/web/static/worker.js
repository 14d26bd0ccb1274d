// Relève's service worker: while the node cannot be reached, pages that were seen stay readable and marked forms wait (decision 0026).
// Kept pages are encrypted under the PIN or password of whoever read them; their key is dropped when the PC locks. Nothing here is tried before the network.
"use strict";

const PATIENCE = 4000; // ms for a page of which a copy is kept
const FORM_PATIENCE = 8000; // ms for a form that may wait; one that did arrive after all is known to the node by its key
const KEPT = 12 * 60 * 60 * 1000; // a shift, in ms
const MOST = 400; // pages
const AGAIN = 60 * 60 * 1000; // ms; a page that was fetched ahead is not fetched again before
const TRIES = 10; // wrong PINs without the node, then the kept pages are erased
const ROUNDS = 600000; // PBKDF2 with SHA-256, as OWASP asks
const UNREACHED = [502, 503, 504]; // what a gateway says of a node that is away
const SECRETS = { "/sign-in": "secret", "/locked": "secret", "/first": "secret", "/my-secret": "fresh" };
const LEAVING = { "/lock": "/locked", "/change": "/sign-in", "/sign-out": "/sign-in" };

let typed = null; // the PIN or password just typed, as a key that cannot be read back, until the node says whose it is
let last = Promise.resolve();

/** One change of what is kept after the other. */
function inTurn(doing) {
  last = last.then(doing, doing);
  return last;
}

const get = (name, key) => store(name, "readonly", (all) => all.get(key));
const put = (name, value, key) => store(name, "readwrite", (all) => all.put(value, key));

// --- Whose pages are kept, and whether they may be read

async function forget() {
  await store("state", "readwrite", (all) => all.delete("now"));
  await store("pages", "readwrite", (all) => all.clear());
}

async function lock() {
  const state = await get("state", "now");
  if (state && state.key) {
    delete state.key;
    await put("state", state, "now");
  }
}

/** What is kept may be read: somebody is there, in the browser that they came in with, and the PC is not locked. */
async function readable() {
  const state = await get("state", "now");
  if (!state || !state.key) {
    return null;
  }
  const same = !self.cookieStore || (await self.cookieStore.getAll()).some((each) => each.name.endsWith("releve-here"));
  if (same && Date.now() - state.seen < state.lock) {
    return state;
  }
  await lock();
  return null;
}

function secretKey(secret) {
  return crypto.subtle.importKey("raw", new TextEncoder().encode(secret), "PBKDF2", false, ["deriveKey"]);
}

function derived(base, salt) {
  const how = { name: "PBKDF2", hash: "SHA-256", salt, iterations: ROUNDS };
  return crypto.subtle.deriveKey(how, base, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

async function sealed(key, text) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, data: await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, new TextEncoder().encode(text)) };
}

async function opened(key, what) {
  return new TextDecoder().decode(await crypto.subtle.decrypt({ name: "AES-GCM", iv: what.iv }, key, what.data));
}

const fits = (state, key) => opened(key, state.check).then((text) => text === state.person, () => false);

/** The state under the secret that was just typed: the same as before if it is the same secret, else a new and empty one. */
async function under(base, state, person) {
  if (state) {
    const key = await derived(base, state.salt);
    if (await fits(state, key)) {
      return Object.assign(state, { key, tries: 0 });
    }
    await forget();
  }
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const key = await derived(base, salt);
  return { person, salt, key, check: await sealed(key, person), tries: 0 };
}

async function unlocked(fields) {
  const state = await get("state", "now");
  if (state && fields.get("secret")) {
    const key = await derived(await secretKey(fields.get("secret")), state.salt);
    if (await fits(state, key)) {
      await put("state", Object.assign(state, { key, tries: 0, seen: Date.now() }), "now");
      const back = fields.get("back") || "/";
      return Response.redirect(/^\/(?![\/\\])/.test(back) ? back : "/", 303);
    }
    state.tries++;
    await (state.tries < TRIES ? put("state", state, "now") : forget());
  }
  return Response.redirect("/locked?wrong=yes", 303);
}

// --- Keeping and showing pages

async function nameOf(state, address) {
  const bytes = new TextEncoder().encode(Array.from(state.salt).join() + address);
  return Array.from(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))).join();
}

/** What the node's answer says: who is there, for how long without a sign of life, and whether the page may be kept. */
async function heed(address, answer, html) {
  const here = (answer.headers.get("Releve-Here") || "").split(" ");
  if (here[0] === "locked") {
    await lock();
  } else if (here[0] === "nobody") {
    typed = null;
    await forget();
  } else if (here[0] === "in") {
    let state = await get("state", "now");
    if (state && state.person !== here[1]) {
      await forget();
      state = null;
    }
    if (typed) {
      const base = await typed;
      typed = null;
      state = await under(base, state, here[1]);
    }
    if (state && state.key) {
      state.seen = Date.now();
      state.lock = Number(here[2]) * 1000;
      state.ahead = (Date.parse(answer.headers.get("Date")) || Date.now()) - Date.now(); // the node's clock before this PC's
      await put("state", state, "now");
      await keep(state, address, answer, html);
    }
  }
}

async function keep(state, address, answer, html) {
  if (answer.status !== 200 || !answer.headers.get("Releve-Keep") || !html) {
    return;
  }
  const page = await sealed(state.key, html);
  page.at = Date.now();
  page.policy = answer.headers.get("Content-Security-Policy");
  await put("pages", page, await nameOf(state, address));
  await store("pages", "readwrite", (all) => {
    all.count().onsuccess = (count) => {
      let over = count.target.result - MOST;
      all.index("at").openCursor().onsuccess = (next) => {
        const oldest = next.target.result;
        if (oldest && (over-- > 0 || Date.now() - oldest.value.at > KEPT)) {
          oldest.delete();
          oldest.continue();
        }
      };
    };
  });
}

/** Pages that a kept page names are kept before anybody asks for them: the forms of the patient whose chart is open. */
async function fetchAhead(html) {
  for (const link of html.matchAll(/href="([^"]+)" data-ahead/g)) {
    const state = await readable();
    const before = state && (await get("pages", await nameOf(state, link[1])));
    if (state && !(before && Date.now() - before.at < AGAIN)) {
      const answer = await fetch(link[1], { redirect: "error", headers: { "Releve-Ahead": "yes", "Releve-Refresh": "yes" } });
      const more = await answer.text();
      if (answer.headers.get("Releve-Here").split(" ")[1] === state.person) {
        await keep(state, link[1], answer, more);
        await fetchAhead(more);
      }
    }
  }
}

async function find(url) {
  const state = await readable();
  for (const address of state ? [url.pathname + url.search, url.pathname] : []) {
    const page = await get("pages", await nameOf(state, address));
    if (page && Date.now() - page.at < KEPT) {
      return { state, page, html: await opened(state.key, page) };
    }
  }
  return null;
}

function attribute(html, name) {
  const found = html.match(new RegExp("<body[^>]* " + name + '="([^"]*)"'));
  return found ? found[1] : "";
}

/** A time that passed, as people say it. */
function passed(ms) {
  const minutes = Math.max(0, Math.floor(ms / 60000));
  return minutes < 120 ? minutes + " min" : Math.floor(minutes / 60) + " h " + String(minutes % 60).padStart(2, "0");
}

/** The page as it was, which says so on top; a form in it is a new form, of this minute. */
async function shown(kept) {
  const now = Date.now() + kept.state.ahead;
  await put("state", Object.assign(kept.state, { seen: Date.now() }), "now");
  const how = (parts) => new Intl.DateTimeFormat("fr-BE", Object.assign(parts, { timeZone: attribute(kept.html, "data-zone") || undefined }));
  const day = how({ day: "2-digit", month: "2-digit", year: "numeric" }).format(now);
  const hour = how({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(now);
  const words = attribute(kept.html, "data-away")
    .replace("{0}", () => attribute(kept.html, "data-shown"))
    .replace("{1}", () => passed(Date.now() - kept.page.at));
  const banner = '<p id="away" class="node-away" role="alert"><span aria-hidden="true">■</span> <span id="away-words">' + words + "</span></p>";
  const html = kept.html
    .replace("<body ", () => '<body data-kept="' + kept.page.at + '" ')
    .replace('<p id="connection"', (it) => banner + it)
    .replace(/(name="_once" value=")[^"]*/g, (all, before) => before + crypto.randomUUID())
    .replace(/(name="shown" value=")[^"]*/g, (all, before) => before + now)
    .replace(/(data-now="(date|time)" value=")[^"]*/g, (all, before, which) => before + (which === "date" ? day : hour));
  const headers = { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": kept.page.policy, "Cache-Control": "no-store" };
  return new Response(html, { headers });
}

async function away() {
  return (await caches.match("/away")) || Response.error();
}

// --- What is asked of the node

function within(answer, patience) {
  return Promise.race([answer, new Promise((done, failed) => setTimeout(() => failed(new Error("no answer")), patience))]);
}

/** Who signed out or locked while the node was away does so now, before anything else is asked of it. */
async function leave() {
  const left = await get("state", "leaving");
  if (left) {
    const answer = await fetch(left.path, { method: "POST", body: new URLSearchParams(left.body), redirect: "manual" });
    if (!UNREACHED.includes(answer.status)) {
      await store("state", "readwrite", (all) => all.delete("leaving"));
    }
  }
}

async function reached(request, patience) {
  await leave();
  const asked = fetch(request);
  const answer = await (patience ? within(asked, patience) : asked);
  if (UNREACHED.includes(answer.status)) {
    throw new Error("the node is away");
  }
  return answer;
}

async function page(event, url) {
  await last;
  const kept = await find(url).catch(() => null);
  try {
    const answer = await reached(event.request, kept ? PATIENCE : 0);
    if ((answer.headers.get("Content-Type") || "").startsWith("text/html")) {
      const copy = answer.clone();
      const address = url.pathname + url.search;
      event.waitUntil(copy.text().then(async (html) => {
        await inTurn(() => heed(address, copy, html));
        if (copy.headers.get("Releve-Keep")) {
          await fetchAhead(html);
        }
      }).catch(() => {}));
    }
    return answer;
  } catch (unreached) {
    if (url.pathname === "/locked") {
      await inTurn(lock);
    }
    return kept && url.pathname !== "/locked" ? shown(kept) : away();
  }
}

async function form(event, url) {
  const body = await event.request.clone().text();
  const fields = new URLSearchParams(body);
  const path = url.pathname;
  if (fields.has("_away")) {
    return inTurn(() => unlocked(fields)); // from the page that says that the node is away
  }
  if (LEAVING[path]) {
    await inTurn(path === "/lock" ? lock : forget);
  }
  if (fields.get(SECRETS[path])) {
    typed = secretKey(fields.get(SECRETS[path]));
  }
  try {
    const answer = await reached(event.request, fields.has("_what") ? FORM_PATIENCE : 0);
    if (answer.type !== "opaqueredirect") {
      typed = null; // a page in place of the next one: it was not right
    }
    return answer;
  } catch (unreached) {
    typed = null;
    if (fields.has("_what")) {
      return Response.redirect("/waiting?kept=" + (await wait(path, fields)), 303);
    }
    if (LEAVING[path]) {
      await put("state", { path, body }, "leaving");
      return Response.redirect(LEAVING[path], 303);
    }
    return path === "/locked" ? inTurn(() => unlocked(fields)) : away();
  }
}

/** Keeps a form until the node answers. Sent twice, it is kept once; another text under the same key is another form. */
async function wait(path, fields) {
  const entry = { path, state: "waiting", why: [], at: Date.now() };
  [["_what", "what"], ["_who", "person"], ["_name", "name"]].forEach(([field, name]) => {
    entry[name] = fields.get(field) || "";
    fields.delete(field);
  });
  fields.delete("_token");
  entry.id = fields.get("_once");
  const before = await get("queue", entry.id);
  if (before && before.state === "waiting" && before.body !== fields.toString()) {
    entry.id = crypto.randomUUID();
    fields.set("_once", entry.id);
  } else if (before) {
    entry.at = before.at;
  }
  entry.body = fields.toString();
  await put("queue", entry, entry.id);
  return entry.id;
}

// --- The files of the pages, whose addresses change with them

async function file(request) {
  const files = await caches.open("releve-files");
  const kept = await files.match(request);
  if (kept) {
    return kept;
  }
  try {
    const answer = await fetch(request);
    if (answer.ok) {
      await files.delete(request, { ignoreSearch: true });
      await files.put(request, answer.clone());
    }
    return answer;
  } catch (unreached) {
    return (await files.match(request, { ignoreSearch: true })) || Response.error();
  }
}

async function prepare() {
  const answer = await fetch("/away", { cache: "reload" });
  const html = await answer.clone().text();
  await (await caches.open("releve-away")).put("/away", answer);
  await Promise.all(Array.from(html.matchAll(/(?:href|src)="(\/static\/[^"]+)"/g), (found) => file(new Request(found[1]))));
}

self.addEventListener("install", (event) => event.waitUntil(prepare().then(() => self.skipWaiting())));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("message", (event) => {
  if (event.data === "active") {
    event.waitUntil(inTurn(async () => {
      const state = await readable(); // a sign of life opens nothing that is locked
      if (state) {
        await put("state", Object.assign(state, { seen: Date.now() }), "now");
      }
    }));
  }
});
self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (url.origin !== self.location.origin) {
    return;
  }
  if (event.request.method === "GET" && url.pathname.startsWith("/static/")) {
    event.respondWith(file(event.request));
  } else if (event.request.mode === "navigate" && event.request.destination === "document") {
    event.respondWith(event.request.method === "POST" ? form(event, url) : page(event, url));
  }
});
