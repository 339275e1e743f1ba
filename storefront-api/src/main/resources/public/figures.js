// Draws the table that stands beside a figure: <figure data-chart="bar|line|months" data-table="id">. The table has all
// the numbers (th[data-series] heads a column, td[data-n] holds a value); without script only the drawing is missing.
"use strict";

(() => {
  const style = getComputedStyle(document.documentElement);
  const ink = (name) => style.getPropertyValue(name).trim();
  const MOST_BARS = 14;
  const language = document.documentElement.lang === "th" ? "th-TH-u-nu-latn" : "en-US";
  const numbers = new Intl.NumberFormat(language, { notation: "compact", maximumFractionDigits: 1 });
  const exact = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });

  function read(table) {
    const heads = [...table.tHead.rows[0].cells];
    const series = heads
      .map((head, column) => ({ column, name: head.textContent.trim(), key: head.dataset.series }))
      .filter((one) => one.key);
    const rows = [...table.tBodies[0].rows];
    return {
      labels: rows.map((row) => row.cells[0].textContent.trim()),
      series: series.map((one) => ({
        ...one,
        values: rows.map((row) => (row.cells[one.column].dataset.n === undefined ? null : Number(row.cells[one.column].dataset.n))),
      })),
    };
  }

  function dataset(kind, one) {
    const now = one.key === "now";
    const colour = now ? ink("--indigo") : ink("--line-2");
    return {
      label: one.name,
      data: one.values,
      type: kind === "months" ? (now ? "bar" : "line") : kind,
      order: now ? 1 : 0,
      backgroundColor: colour,
      borderColor: colour,
      borderWidth: kind === "bar" || (kind === "months" && now) ? 0 : 2,
      pointRadius: 3,
      pointBackgroundColor: colour,
      maxBarThickness: 28,
      tension: 0,
    };
  }

  function draw(figure) {
    const table = document.getElementById(figure.dataset.table);
    if (!table) return;
    const kind = figure.dataset.chart;
    const { labels, series } = read(table);
    const sideways = kind === "bar";
    const shown = sideways ? MOST_BARS : labels.length;
    const box = figure.querySelector("div");
    if (sideways) box.style.height = Math.min(shown, labels.length) * 34 + 40 + "px";
    const value = { beginAtZero: true, ticks: { callback: (n) => numbers.format(n), maxTicksLimit: 6 }, grid: { color: ink("--line") }, border: { display: false } };
    const name = { grid: { display: false }, border: { color: ink("--line-2") }, ticks: { autoSkip: !sideways && kind !== "months", maxRotation: 0 } };
    Chart.defaults.font.size = 14;
    Chart.defaults.color = ink("--ink-2");
    new Chart(figure.querySelector("canvas"), {
      type: kind === "line" ? "line" : "bar",
      data: {
        labels: labels.slice(0, shown).map((label) => (kind === "months" ? label.split(" ")[0] : sideways && label.length > 22 ? label.slice(0, 21) + "…" : label)),
        datasets: series.map((one) => dataset(kind, { ...one, values: one.values.slice(0, shown) })),
      },
      options: {
        animation: false,
        indexAxis: sideways ? "y" : "x",
        maintainAspectRatio: false,
        scales: sideways ? { x: value, y: name } : { x: name, y: value },
        plugins: {
          legend: { display: series.length > 1, position: "top", align: "start", labels: { boxWidth: 14, boxHeight: 14, sort: (one, other) => one.datasetIndex - other.datasetIndex } },
          tooltip: { callbacks: { label: (at) => " " + at.dataset.label + ": " + exact.format(sideways ? at.parsed.x : at.parsed.y) } },
        },
      },
    });
    figure.classList.add("drawn");
  }

  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  document.fonts.ready.then(() => document.querySelectorAll("figure[data-chart]").forEach(draw));
})();
