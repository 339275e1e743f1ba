// Sends what waits at a booth's phone, in order, until the server has said of each that it keeps it.
"use strict";

const FairSync = (() => {
  const AT_ONCE = 100;
  const PATIENCE = 20000;

  function body(phone, batch) {
    const presses = batch.filter(({ press }) => !press.counts);
    const counts = batch.filter(({ press }) => press.counts).map(({ press }) => press.counts);
    return JSON.stringify({ phone, presses: presses.map(({ press }) => press), counts });
  }

  async function sendSome(booth, address) {
    const batch = await FairQueue.waiting(booth, AT_ONCE);
    if (batch.length === 0) return "done";
    let answer;
    try {
      answer = await fetch(address, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: body(await FairQueue.phone(), batch),
        signal: AbortSignal.timeout(PATIENCE),
      });
      if (answer.status === 401) return "signed-out";
      if (answer.status === 403 || answer.status === 404) return "not-yours";
      if (!answer.ok) return answer.status >= 500 ? "offline" : "stuck";
      const receipts = new Map((await answer.json()).map((receipt) => [receipt.id, receipt.answer]));
      await FairQueue.answered(booth, batch
        .filter(({ press }) => receipts.has(press.id))
        .map(({ seq, press }) => [seq, receipts.get(press.id) === "REFUSED" ? "refused" : "sent"]));
      return "more";
    } catch {
      return "offline"; // nothing is lost: what was not answered is sent again
    }
  }

  return {
    /** One sender at a time, also of two tabs. Resolves to done, offline, signed-out, not-yours or stuck. */
    send(booth, address) {
      return navigator.locks.request("fair-" + booth, async () => {
        let state;
        do state = await sendSome(booth, address); while (state === "more");
        return state;
      });
    },
  };
})();
