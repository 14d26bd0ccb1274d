// The page's side of decision 0026: forms that wait on this PC are counted, listed and sent; a page that was kept says how old it is; a PC left alone locks.
// Where the browser has no service worker nothing here happens, and every page works as before.
(function () {
  "use strict";

  const data = document.body.dataset;
  const MINUTE = 60000;
  const SIGN_OF_LIFE = 15000; // ms; how often the worker hears that somebody is still there
  const LOOK_AGAIN = 10000; // ms; how often a page without a node looks for it

  async function queue() {
    const all = await store("queue", "readonly", (entries) => entries.getAll());
    return all.sort((one, other) => one.at - other.at);
  }

  const remove = (id) => store("queue", "readwrite", (entries) => entries.delete(id));
  const mine = (entry) => data.inside && entry.person === data.visitor;

  function element(name, text, parent) {
    const made = document.createElement(name);
    made.textContent = text;
    if (parent) {
      parent.appendChild(made);
    }
    return made;
  }

  // --- How many wait, on every page

  function many(where, number) {
    return number === 1 ? where.dataset.one : where.dataset.other.replace("{0}", number);
  }

  function others(all) {
    const counts = new Map();
    all.filter((entry) => !mine(entry)).forEach((entry) => counts.set(entry.name, (counts.get(entry.name) || 0) + 1));
    return counts;
  }

  async function count() {
    const all = await queue();
    all.forEach((entry) => document.dispatchEvent(new CustomEvent("releve:waits", { detail: entry.id }))); // its draft is done with
    document.querySelectorAll(".forms-wait").forEach((each) => {
      each.hidden = all.length === 0;
      each.textContent = many(each, all.length);
    });
    const notice = document.getElementById("waiting");
    if (!notice) {
      return;
    }
    notice.textContent = "";
    const own = all.filter(mine);
    if (own.length > 0) {
      const link = element("a", many(notice, own.length), notice);
      link.href = "/waiting";
      const look = own.filter((entry) => entry.state === "look").length;
      if (look > 0) {
        element("strong", " · " + notice.dataset.look.replace("{0}", look), notice);
      }
    }
    others(all).forEach((number, name) => {
      element("span", (notice.textContent ? " · " : "") + notice.dataset.theirs.replace("{0}", name).replace("{1}", number), notice);
    });
  }

  // --- Sending, in order, each under its own key, for whoever is signed in

  function reasons(html) {
    const page = new DOMParser().parseFromString(html, "text/html");
    const said = page.querySelectorAll("#mistakes li, #doubts label");
    const found = said.length > 0 ? said : page.querySelectorAll("main h1, main > p");
    return Array.from(found, (each) => each.textContent.trim());
  }

  /** True when the next may be sent: this one is filed, or a person has to look at it. */
  async function send(entry, token) {
    const answer = await fetch(entry.path, {
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded", "Releve-Form": token, "Releve-Queued": "yes", "Releve-Refresh": "yes" },
      body: entry.body,
    });
    if (answer.headers.get("Releve-Filed") === entry.id) {
      await remove(entry.id);
      return true;
    }
    const here = (answer.headers.get("Releve-Here") || "").split(" ")[1];
    if (here !== btoaOf(entry.person) || answer.status < 400 || answer.status >= 500) {
      return false; // somebody else by now, or a node that cannot: later
    }
    entry.state = "look";
    entry.why = reasons(await answer.text());
    await store("queue", "readwrite", (entries) => entries.put(entry, entry.id));
    return true;
  }

  function btoaOf(text) {
    const bytes = String.fromCharCode.apply(null, new TextEncoder().encode(text));
    return btoa(bytes).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  }

  async function sendAll() {
    const own = (await queue()).filter((entry) => mine(entry) && entry.state === "waiting");
    if (own.length === 0 || data.kept) {
      return;
    }
    const fresh = await fetch("/waiting", { headers: { "Releve-Refresh": "yes" } });
    const body = new DOMParser().parseFromString(await fresh.text(), "text/html").body;
    if (!body || body.dataset.visitor !== data.visitor || !body.dataset.inside) {
      return;
    }
    for (const entry of own) {
      if (!(await send(entry, body.dataset.form))) {
        return;
      }
    }
  }

  let sending = Promise.resolve();

  /** One page of this browser sends at a time, so that the order holds; two would still file each form once. */
  function sendInTurn() {
    const once = () => sendAll().catch(() => {}).then(show);
    sending = sending.then(() => (navigator.locks ? navigator.locks.request("releve-sending", once) : once()));
    return sending;
  }

  // --- The list

  function line(entry, words) {
    const item = element("li", "");
    element("strong", entry.what, item);
    element("span", " · " + new Intl.DateTimeFormat("fr-BE", { day: "2-digit", month: "2-digit", hour: "2-digit", minute: "2-digit", timeZone: data.zone || undefined }).format(entry.at), item);
    element("span", " · " + (entry.state === "look" ? "■ " + words.look : "○ " + words.waiting), item);
    if (entry.why.length > 0) {
      const why = element("ul", "", item);
      entry.why.forEach((reason) => element("li", reason, why));
    }
    const actions = element("div", "", item);
    actions.className = "actions";
    const form = element("button", words.open, actions);
    form.className = "second";
    form.addEventListener("click", () => {
      window.sessionStorage.setItem("releve.open", entry.id);
      window.location.assign(entry.path);
    });
    const discard = element("details", "", item);
    element("summary", words.discard, discard);
    element("p", words.sure, discard);
    const really = element("button", words.really, discard);
    really.className = "second";
    really.addEventListener("click", () => remove(entry.id).then(show));
    return item;
  }

  async function list() {
    const place = document.getElementById("waits");
    if (!place) {
      return;
    }
    const all = await queue();
    const own = all.filter(mine);
    place.textContent = "";
    own.forEach((entry) => place.appendChild(line(entry, place.dataset)));
    others(all).forEach((number, name) => element("li", place.dataset.theirs.replace("{0}", name).replace("{1}", number), place));
    document.getElementById("none-waits").hidden = all.length > 0;
    const kept = new URLSearchParams(window.location.search).get("kept");
    document.getElementById("just-kept").hidden = !own.some((entry) => entry.id === kept && entry.state === "waiting");
  }

  function show() {
    return Promise.all([count(), list()]).catch(() => {});
  }

  /** The form of an entry is open again, with what was filled in and under its own key. */
  async function refill() {
    const id = window.sessionStorage.getItem("releve.open");
    const here = (form) => new URL(form.action).pathname === window.location.pathname; // of several forms, the one that was sent here
    const form = Array.from(document.querySelectorAll("form.record")).find(here);
    if (!id || !form) {
      return;
    }
    window.sessionStorage.removeItem("releve.open");
    const entry = await store("queue", "readonly", (entries) => entries.get(id));
    if (!entry || !mine(entry) || entry.path !== window.location.pathname) {
      return;
    }
    const values = new URLSearchParams(entry.body);
    Array.from(form.elements).forEach((field) => {
      if (field.type === "radio" || field.type === "checkbox") {
        field.checked = values.getAll(field.name).includes(field.value);
      } else if (values.has(field.name) && field.name !== "_token" && field.name !== "seen") {
        field.value = values.get(field.name);
      }
    });
  }

  // --- A page without a node

  async function reachable() {
    try {
      const answer = await fetch("/keys", { cache: "no-store", headers: { "Releve-Refresh": "yes" } });
      return answer.ok;
    } catch (unreached) {
      return false;
    }
  }

  function age() {
    const words = document.getElementById("away-words");
    const minutes = Math.max(0, Math.floor((Date.now() - Number(data.kept)) / MINUTE));
    const passed = minutes < 120 ? minutes + " min" : Math.floor(minutes / 60) + " h " + String(minutes % 60).padStart(2, "0");
    words.textContent = data.away.replace("{0}", data.shown).replace("{1}", passed);
  }

  async function lookForNode() {
    if (!(await reachable())) {
      return;
    }
    if (data.kept && document.querySelector("form[data-draft]")) {
      const words = document.getElementById("away-words");
      words.textContent = "";
      element("a", data.again, words).href = window.location.href;
      window.clearInterval(ageing);
    } else {
      window.location.replace(window.location.href.replace(/[?&]wrong=yes/, ""));
    }
  }

  let ageing = 0;

  function withoutNode() {
    if (data.kept) {
      ageing = window.setInterval(age, MINUTE);
    }
    if (data.kept || data.nothing) {
      window.setInterval(() => {
        if (document.visibilityState !== "hidden") {
          lookForNode();
        }
      }, LOOK_AGAIN);
    }
  }

  /** The page that has nothing to show offers to unlock what is kept, to whom it belongs. */
  async function offerUnlock() {
    const form = document.getElementById("unlock");
    const state = form && (await store("state", "readonly", (all) => all.get("now")));
    if (!state || state.key) {
      return;
    }
    const asked = new URLSearchParams(window.location.search);
    const here = window.location.pathname === "/locked" ? asked.get("back") || "/" : window.location.pathname + window.location.search;
    document.getElementById("back").value = here;
    document.getElementById("wrong").hidden = !asked.has("wrong");
    form.hidden = false;
    document.getElementById("secret").focus();
  }

  // --- A PC left alone locks by itself; while the node answers, the node's own lock holds

  function watchOver() {
    const patience = Number(data.lock) * 1000;
    let seen = Date.now();
    let told = 0;
    const alive = () => {
      seen = Date.now();
      if (seen - told > SIGN_OF_LIFE && navigator.serviceWorker.controller && cutOff()) {
        told = seen;
        navigator.serviceWorker.controller.postMessage("active");
      }
    };
    ["keydown", "pointerdown", "touchstart", "wheel"].forEach((sign) => document.addEventListener(sign, alive, { passive: true }));
    window.setInterval(() => {
      if (Date.now() - seen >= patience && cutOff()) {
        window.location.replace("/locked?back=" + encodeURIComponent(window.location.pathname + window.location.search));
      }
    }, 1000);
  }

  function cutOff() {
    const notice = document.getElementById("connection");
    return Boolean(data.kept || (notice && notice.textContent));
  }

  // --- The worker

  function say(which) {
    const place = document.getElementById("worker");
    if (place) {
      place.textContent = place.dataset[which];
    }
  }

  async function register() {
    try {
      await navigator.serviceWorker.register("/worker.js", { scope: "/" });
      await navigator.serviceWorker.ready;
      const state = await store("state", "readonly", (all) => all.get("now"));
      say(state && state.key ? "on" : "unused");
    } catch (refused) {
      say("refused"); // most often a certificate that the browser does not trust
    }
  }

  function begin() {
    if (!navigator.serviceWorker || !window.indexedDB) {
      return;
    }
    register();
    withoutNode();
    offerUnlock().catch(() => {});
    if (data.inside) {
      watchOver();
    }
    refill().catch(() => {});
    document.addEventListener("releve:filed", (event) => {
      event.preventDefault();
      remove(event.detail.key).then(event.detail.read).then(show, () => {});
    });
    document.addEventListener("releve:back", sendInTurn);
    show().then(sendInTurn);
    window.setInterval(sendInTurn, LOOK_AGAIN * 3);
  }

  begin();
})();
