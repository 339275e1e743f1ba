// The page that sells at a booth. What is pressed is kept on the phone first and sent when it can be.
"use strict";

(async () => {
  const form = document.getElementById("sell");
  if (!form) return;
  const { booth, api, payTo } = form.dataset;
  const say = (name, ...facts) => facts.reduce((text, fact, i) => text.replace(`{${i}}`, fact), form.dataset["say" + name]);
  const baht = (satang) => "฿" + (satang / 100).toLocaleString("en-US", { minimumFractionDigits: satang % 100 ? 2 : 0 });
  const part = (id) => document.getElementById(id);
  const rows = [...form.querySelectorAll("[data-variant]")];
  const lefts = "fair-left-" + booth;
  const known = JSON.parse(localStorage.getItem(lefts) ?? "{}");
  const thaiDay = (when) => new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Bangkok" }).format(when); // as the ledger counts days
  let presses = [];

  function picked() {
    return rows.map((row) => ({
      variant: row.dataset.variant,
      quantity: Math.min(999, Math.max(0, Number.parseInt(row.querySelector("input").value, 10) || 0)),
      priceSatang: Number(row.dataset.price),
    })).filter((line) => line.quantity > 0);
  }
  const gross = (lines) => lines.reduce((sum, line) => sum + line.quantity * line.priceSatang, 0);
  const discount = (lines) => Math.min(gross(lines), Math.max(0, Math.round(Number(form.elements.discount.value.replaceAll(",", "")) * 100) || 0));

  function showTotal() {
    const lines = picked();
    part("total").textContent = baht(gross(lines) - discount(lines));
  }

  /** Sales of this phone that nobody took back. */
  function standing() {
    const undone = new Set(presses.filter(({ press }) => press.undoes).map(({ press }) => press.undoes));
    return presses.filter(({ press, state }) => press.lines && state !== "refused" && !undone.has(press.id));
  }
  const total = (press) => gross(press.lines) - press.discountSatang;

  function showHeld() {
    const sold = standing();
    const waiting = presses.filter(({ state }) => state === "waiting");
    for (const row of rows) {
      const away = waiting.reduce((sum, { press }) => {
        const lines = press.lines ?? presses.find((other) => other.press.id === press.undoes)?.press.lines ?? [];
        const line = lines.find((each) => each.variant === row.dataset.variant);
        return sum + (line ? (press.lines ? line.quantity : -line.quantity) : 0);
      }, 0);
      const left = (known[row.dataset.variant] ?? Number(row.dataset.left)) - away;
      const said = row.querySelector("[data-left-said]");
      said.textContent = left;
      said.classList.toggle("few", left <= 0);
    }
    const today = thaiDay(new Date());
    const cash = sold.filter(({ press }) => press.method === "CASH" && thaiDay(new Date(press.at)) === today);
    part("phone-cash").textContent = baht(cash.reduce((sum, { press }) => sum + total(press), 0));
    part("recent").replaceChildren(...sold.slice(-5).reverse().map(({ press, state }) => {
      const line = part("recent-line").content.cloneNode(true);
      line.querySelector("[data-what]").textContent = press.lines
        .map((each) => rows.find((row) => row.dataset.variant === each.variant)?.dataset.name + " × " + each.quantity).join(", ");
      line.querySelector("[data-amount]").textContent = baht(total(press));
      line.querySelector("[data-way]").textContent = say(press.method === "CASH" ? "Cash" : "Promptpay") + (state === "sent" ? "" : " · " + say("Held"));
      line.querySelector("button").addEventListener("click", () => keep({ id: crypto.randomUUID(), at: new Date().toISOString(), undoes: press.id }));
      return line;
    }));
    part("held").hidden = sold.length === 0;
    part("refused").hidden = !presses.some(({ state }) => state === "refused");
  }

  async function showState(state) {
    const waiting = await FairQueue.count(booth, "waiting");
    const name = waiting === 0 ? "Sent" : waiting >= FairQueue.MOST_WAITING ? "Full" : { "signed-out": "SignedOut", "not-yours": "NotYours", stuck: "Stuck" }[state] ?? "Waiting";
    part("state").textContent = say(name, waiting);
    part("state").dataset.waiting = waiting;
    part("state").dataset.state = state ?? "";
    part("sign-in").hidden = name !== "SignedOut";
  }

  async function keep(press) {
    try {
      const seq = await FairQueue.add(booth, press);
      presses.push({ seq, state: "waiting", press });
    } catch {
      part("state").textContent = say("Full", FairQueue.MOST_WAITING);
      return false;
    }
    showHeld();
    await showState();
    send();
    return true;
  }

  let sending = false;
  async function send() {
    if (sending) return;
    sending = true;
    const state = await FairSync.send(booth, api);
    sending = false;
    presses = await FairQueue.all(booth);
    if (state === "done") await refresh();
    showHeld();
    await showState(state);
  }

  /** What the server says is left, other phones' sales included; kept for the time without a signal. */
  async function refresh() {
    try {
      const answer = await fetch(api.replace(/\/presses$/, ""));
      if (!answer.ok) return;
      for (const item of (await answer.json()).items) known[item.variant] = item.left;
      localStorage.setItem(lefts, JSON.stringify(known));
    } catch {
      return; // no signal: what was known stands
    }
  }

  async function sell(method) {
    const lines = picked();
    if (lines.length === 0) {
      part("state").textContent = say("Nothing");
      return;
    }
    const sale = { id: crypto.randomUUID(), at: new Date().toISOString(), method, discountSatang: discount(lines), lines };
    const typed = take(); // before anything is waited for, so that what is pressed meanwhile belongs to the next sale
    if (await keep(sale)) part("said").textContent = say("Sold", baht(total(sale)));
    else put(typed);
  }

  const fields = () => [...rows.map((row) => row.querySelector("input")), form.elements.discount];

  /** Empties the form. @return what stood in it */
  function take() {
    const typed = fields().map((field) => field.value);
    put(typed.map(() => ""));
    return typed;
  }

  function put(typed) {
    fields().forEach((field, i) => { field.value = typed[i]; });
    showTotal();
  }

  function askToPay() {
    const lines = picked();
    const satang = gross(lines) - discount(lines);
    if (satang <= 0) return sell("PROMPTPAY");
    part("pay-amount").textContent = baht(satang);
    part("pay-code").replaceChildren(FairPay.draw(payTo, satang));
    part("pay-code").dataset.text = FairPay.text(payTo, satang);
    part("pay").showModal();
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (event.submitter?.value === "PROMPTPAY") askToPay();
    else sell("CASH");
  });
  form.addEventListener("input", showTotal);
  form.addEventListener("change", showTotal);
  part("pay")?.addEventListener("close", () => { if (part("pay").returnValue === "paid") sell("PROMPTPAY"); });
  part("cash")?.addEventListener("submit", async (event) => {
    event.preventDefault();
    const satang = Math.round(Number(event.target.elements.counted.value.replaceAll(",", "")) * 100);
    if (!(satang >= 0)) return;
    const day = thaiDay(new Date());
    const id = crypto.randomUUID();
    if (await keep({ id, counts: { id, day, countedSatang: satang, note: event.target.elements.note.value } })) {
      event.target.reset();
      part("said").textContent = say("Counted", baht(satang));
    }
  });

  /** Puts this page and all it is made of where the service worker finds it without a signal. */
  async function keepPage() {
    await navigator.serviceWorker.register("/my/fairs/worker.js", { scope: "/my/fairs" });
    const pieces = [...document.querySelectorAll("script[src], link[rel~=stylesheet], link[rel~=icon], link[rel=preload]")].map((piece) => piece.src || piece.href);
    const loaded = performance.getEntriesByType("resource").map((entry) => entry.name).filter((name) => new URL(name).pathname.startsWith("/assets/"));
    const kept = await caches.open("tambon-fair-1");
    await kept.addAll([...new Set([...pieces, ...loaded, location.origin + location.pathname, location.origin + "/my/fairs"])]);
    await navigator.serviceWorker.ready;
  }

  presses = await FairQueue.all(booth);
  showTotal();
  showHeld();
  await showState();
  form.dataset.ready = "1";
  send();
  addEventListener("online", send);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) send(); });
  setInterval(send, 15000);
  navigator.storage?.persist?.();
  if (navigator.onLine && "serviceWorker" in navigator) {
    try {
      await keepPage();
      part("offline-ready").hidden = false;
      part("offline-ready").dataset.ready = "1";
    } catch {
      part("offline-ready").hidden = true; // tried again when the page is next opened
    }
  }
})();
