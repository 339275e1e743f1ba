// What a booth's phone did and the server has not said it keeps: in IndexedDB, encrypted under a key that the browser lets nobody read.
"use strict";

const FairQueue = (() => {
  const MOST_WAITING = 2000;
  const REMEMBERED = 36 * 3600 * 1000; // what was sent is shown for as long, then forgotten
  let opened;

  function database() {
    opened ??= new Promise((resolve, reject) => {
      const asked = indexedDB.open("tambon-fair", 1);
      asked.onupgradeneeded = () => {
        asked.result.createObjectStore("own");
        const presses = asked.result.createObjectStore("press", { keyPath: "seq", autoIncrement: true });
        presses.createIndex("state", ["booth", "state"]);
        presses.createIndex("booth", "booth");
      };
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    return opened;
  }

  /** Runs work on a store; done once the disk has it. */
  async function within(store, mode, work) {
    const base = await database();
    return new Promise((resolve, reject) => {
      const transaction = base.transaction(store, mode, { durability: "strict" });
      let result;
      transaction.oncomplete = () => resolve(result);
      transaction.onabort = transaction.onerror = () => reject(transaction.error ?? new Error("full"));
      work(transaction.objectStore(store), (value) => { result = value; }, transaction);
    });
  }

  const read = (store, ask) => within(store, "readonly", (objects, give) => {
    ask(objects).onsuccess = (event) => give(event.target.result);
  });

  /** Made once for this browser. The twin that a second tab makes loses: add refuses it, and the first is read. */
  async function own(name, make) {
    const known = await read("own", (objects) => objects.get(name));
    if (known) return known;
    const made = await make();
    try {
      await within("own", "readwrite", (objects) => objects.add(made, name));
      return made;
    } catch {
      return read("own", (objects) => objects.get(name));
    }
  }

  const key = () => own("key", () => crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]));

  async function opens(record) {
    const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv: record.iv }, await key(), record.data);
    return { seq: record.seq, state: record.state, press: JSON.parse(new TextDecoder().decode(plain)) };
  }

  return {
    MOST_WAITING,

    /** The name this browser gave itself. */
    phone: () => own("phone", async () => crypto.randomUUID()),

    /** Keeps a press; resolves once it would survive a crash. Rejects with "full" when too much waits. */
    async add(booth, press) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const data = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await key(), new TextEncoder().encode(JSON.stringify(press)));
      return within("press", "readwrite", (objects, give, transaction) => {
        const waiting = objects.index("state").count([booth, "waiting"]);
        waiting.onsuccess = () => {
          if (waiting.result >= MOST_WAITING) return transaction.abort();
          objects.add({ booth, state: "waiting", at: Date.now(), iv, data }).onsuccess = (event) => give(event.target.result);
        };
      });
    },

    async waiting(booth, most) {
      const found = await read("press", (objects) => objects.index("state").getAll([booth, "waiting"], most));
      return Promise.all(found.map(opens));
    },

    count: (booth, state) => read("press", (objects) => objects.index("state").count([booth, state])),

    /** All that this phone still knows of the booth, in the order it was done. */
    async all(booth) {
      const found = await read("press", (objects) => objects.index("booth").getAll(booth));
      return Promise.all(found.sort((a, b) => a.seq - b.seq).map(opens));
    },

    /** Notes what became of presses: {seq: "sent" | "refused"}; forgets what was sent long ago. */
    answered(booth, states) {
      return within("press", "readwrite", (objects) => {
        for (const [seq, state] of states) {
          objects.get(seq).onsuccess = (event) => {
            const record = event.target.result;
            if (record) objects.put({ ...record, state });
          };
        }
        objects.index("state").openCursor([booth, "sent"]).onsuccess = (event) => {
          const cursor = event.target.result;
          if (!cursor) return;
          if (cursor.value.at < Date.now() - REMEMBERED) cursor.delete();
          cursor.continue();
        };
      });
    },
  };
})();
