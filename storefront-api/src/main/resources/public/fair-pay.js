// A PromptPay QR code for an exact amount, made and drawn on the phone: EMV QR, merchant-presented mode.
"use strict";

const FairPay = (() => {
  const field = (tag, value) => tag + String(value.length).padStart(2, "0") + value;

  /** CRC-16/CCITT-FALSE, as field 63 of the code wants it. */
  function checksum(text) {
    let crc = 0xffff;
    for (const letter of text) {
      crc ^= letter.charCodeAt(0) << 8;
      for (let bit = 0; bit < 8; bit++) crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff;
    }
    return crc.toString(16).toUpperCase().padStart(4, "0");
  }

  const text = (payTo, satang) => {
    const open = payTo + field("54", Math.floor(satang / 100) + "." + String(satang % 100).padStart(2, "0")) + "6304";
    return open + checksum(open);
  };

  return {
    text,

    /** The code as a drawing of black modules with four of quiet around it. */
    draw(payTo, satang) {
      const code = qrcode(0, "M");
      code.addData(text(payTo, satang), "Byte");
      code.make();
      const side = code.getModuleCount();
      let path = "";
      for (let y = 0; y < side; y++) for (let x = 0; x < side; x++) if (code.isDark(y, x)) path += `M${x + 4} ${y + 4}h1v1h-1z`;
      const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
      svg.setAttribute("viewBox", `0 0 ${side + 8} ${side + 8}`);
      const modules = document.createElementNS("http://www.w3.org/2000/svg", "path");
      modules.setAttribute("d", path);
      svg.append(modules);
      return svg;
    },
  };
})();
