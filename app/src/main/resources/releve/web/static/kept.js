"use strict";

// What a browser keeps while the node is away (decision 0026). Stands before the page's side (offline.js) and the worker's (worker.js) in one file with each,
// so that both always have the same shape of it.
const store = (function () {
  function open() {
    return new Promise((done, failed) => {
      const asked = indexedDB.open("releve", 1);
      asked.onupgradeneeded = () => {
        asked.result.createObjectStore("state");
        asked.result.createObjectStore("pages").createIndex("at", "at");
        asked.result.createObjectStore("queue");
      };
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => failed(asked.error);
    });
  }

  /** What doing asks of one of the stores, once it is on the disk. */
  return async function store(name, mode, doing) {
    const base = await open();
    try {
      const transaction = base.transaction(name, mode, { durability: "strict" });
      const asked = doing(transaction.objectStore(name));
      return await new Promise((done, failed) => {
        transaction.oncomplete = () => done(asked && asked.result);
        transaction.onabort = () => failed(transaction.error);
      });
    } finally {
      base.close();
    }
  };
})();

