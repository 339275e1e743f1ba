// Gives fair mode's pages without a signal: assets as they were kept, pages from the network first.
"use strict";

const KEPT = "tambon-fair-1";
const MOST_KEPT = 80;
const PATIENCE = 5000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

/** The oldest go first, so that a phone used for years does not fill up with past fairs. */
async function keep(request, response) {
  const kept = await caches.open(KEPT);
  await kept.put(request, response);
  const all = await kept.keys();
  await Promise.all(all.slice(0, Math.max(0, all.length - MOST_KEPT)).map((old) => kept.delete(old)));
}

async function asset(request) {
  const known = await caches.match(request, { ignoreVary: true });
  if (known) return known;
  const fresh = await fetch(request);
  if (fresh.ok) await keep(request, fresh.clone());
  return fresh;
}

async function page(request) {
  const known = () => caches.match(request, { ignoreSearch: true, ignoreVary: true });
  try {
    const fresh = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
    if (fresh.status >= 500) return (await known()) ?? fresh;
    if (fresh.ok && !fresh.redirected) await keep(new URL(request.url).pathname, fresh.clone());
    return fresh;
  } catch (noSignal) {
    const kept = await known();
    if (kept) return kept;
    throw noSignal;
  }
}

self.addEventListener("fetch", (event) => {
  const request = event.request;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (url.pathname.startsWith("/assets/")) event.respondWith(asset(request));
  else if (request.mode === "navigate") event.respondWith(page(request));
});
