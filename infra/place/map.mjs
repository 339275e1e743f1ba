// Writes storefront-api/src/main/resources/map/provinces.txt: the outlines of Thailand's provinces for the officers' map.
//
// Run once, and again when a new edition of the source is wanted, with Node 20 or later:
//
//   npm pack @svg-maps/thailand@2.0.0 && tar xzf svg-maps-thailand-2.0.0.tgz && mv package outlines
//   node map.mjs outlines ../src/main/resources/place/places.csv > ../../storefront-api/src/main/resources/map/provinces.txt
//
// One line a province: its DOPA code, a space, an SVG path in whole tenths of the source's units. Lines are simplified
// (Douglas-Peucker) so that the whole map weighs less than one photo; islets that shrink to nothing are left out.
import { readFileSync } from 'node:fs';

const [outlines, places] = process.argv.slice(2);
const TOLERANCE = 1.3;
const LEAST_AREA = 1.5;
const { default: map } = await import(`data:text/javascript,${encodeURIComponent(readFileSync(`${outlines}/index.js`, 'utf8'))}`);

const bare = (name) => name.toLowerCase().replace(/[^a-z]/g, '').replace('metropolis', '');
const codes = new Map();
for (const line of readFileSync(places, 'utf8').split('\n')) {
  const [code, , english] = line.split(',');
  if (/^[0-9]{2}$/.test(code)) codes.set(bare(english), code);
}

const simplify = (points) => {
  if (points.length < 3) return points;
  const [first, last] = [points[0], points[points.length - 1]];
  const [dx, dy] = [last[0] - first[0], last[1] - first[1]];
  const length = Math.hypot(dx, dy);
  let farthest = 0;
  let at = 0;
  for (let i = 1; i < points.length - 1; i++) {
    const [px, py] = [points[i][0] - first[0], points[i][1] - first[1]];
    const distance = length === 0 ? Math.hypot(px, py) : Math.abs(px * dy - py * dx) / length;
    if (distance > farthest) [farthest, at] = [distance, i];
  }
  if (farthest <= TOLERANCE) return [first, last];
  return [...simplify(points.slice(0, at + 1)).slice(0, -1), ...simplify(points.slice(at))];
};

const area = (ring) => Math.abs(ring.reduce((sum, [x, y], i) => {
  const [nx, ny] = ring[(i + 1) % ring.length];
  return sum + x * ny - nx * y;
}, 0)) / 2;

const rings = (path) => {
  const found = [];
  let [x, y] = [0, 0];
  let ring = [];
  let relative = true;
  let verb = '';
  const tokens = path.match(/[a-zA-Z]|-?[0-9.]+(?:e-?[0-9]+)?/g);
  for (let i = 0; i < tokens.length;) {
    if (/[a-zA-Z]/.test(tokens[i])) {
      verb = tokens[i++];
      relative = verb === verb.toLowerCase();
      if (verb.toLowerCase() === 'z') { found.push(ring); [x, y] = ring[0]; ring = []; continue; }
      if (verb.toLowerCase() === 'm' && ring.length) { found.push(ring); ring = []; }
      continue;
    }
    const step = verb.toLowerCase();
    if (step === 'h') { x = (relative ? x : 0) + Number(tokens[i++]); }
    else if (step === 'v') { y = (relative ? y : 0) + Number(tokens[i++]); }
    else if (step === 'm' || step === 'l') {
      x = (relative ? x : 0) + Number(tokens[i++]);
      y = (relative ? y : 0) + Number(tokens[i++]);
    } else throw new Error(`verb ${verb}`);
    ring.push([x, y]);
  }
  if (ring.length) found.push(ring);
  return found;
};

const tenth = (n) => Math.round(n * 10);
const drawn = map.locations.filter(({ name }) => !name.startsWith('Lake ')).map(({ name, path }) => {
  const code = codes.get(bare(name));
  if (!code) throw new Error(`no province ${name}`);
  const all = rings(path).map((ring) => simplify([...ring, ring[0]]).slice(0, -1));
  const large = all.filter((ring) => ring.length > 2 && area(ring) >= LEAST_AREA);
  const kept = large.length ? large : [all.sort((a, b) => area(b) - area(a))[0]];
  const lines = kept.map((ring) => {
    let [lx, ly] = [0, 0];
    const steps = ring.map(([x, y], i) => {
      const [dx, dy] = [tenth(x) - lx, tenth(y) - ly];
      [lx, ly] = [tenth(x), tenth(y)];
      return i === 0 ? `M${lx} ${ly}l` : `${dx} ${dy}`;
    });
    return `${steps[0]}${steps.slice(1).join(' ')}z`;
  });
  return `${code} ${lines.join('')}`;
});
console.log(drawn.sort().join('\n'));
