// A square each: where it lies on the tile map (row, column), and its short sign.
export const TILES = {
  HL: [0, 7, "黑"], NM: [1, 4, "蒙"], BJ: [1, 5, "京"], JL: [1, 7, "吉"],
  XJ: [2, 0, "新"], GS: [2, 2, "甘"], NX: [2, 3, "宁"], SX: [2, 4, "晋"], HE: [2, 5, "冀"], TJ: [2, 6, "津"], LN: [2, 7, "辽"],
  XZ: [3, 0, "藏"], QH: [3, 1, "青"], SC: [4, 2, "川"], SN: [3, 3, "陕"], HA: [3, 4, "豫"], SD: [3, 5, "鲁"],
  CQ: [4, 3, "渝"], HB: [4, 4, "鄂"], AH: [4, 5, "皖"], JS: [4, 6, "苏"], SH: [4, 7, "沪"],
  YN: [5, 2, "云"], GZ: [5, 3, "贵"], HN: [5, 4, "湘"], JX: [5, 5, "赣"], ZJ: [5, 6, "浙"],
  GX: [6, 3, "桂"], GD: [6, 4, "粤"], FJ: [6, 5, "闽"], TW: [6, 7, "台"],
  HI: [7, 3, "琼"], MO: [7, 4, "澳"], HK: [7, 5, "港"],
};

export const COLUMNS = 8;
export const ROWS = 8;
