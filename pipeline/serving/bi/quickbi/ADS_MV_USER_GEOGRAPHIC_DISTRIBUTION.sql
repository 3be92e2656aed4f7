SELECT
  `dt`,
  `province`,
  CASE
    WHEN `province` IN ('北京市', '北京') THEN '北京市'
    WHEN `province` IN ('天津市', '天津') THEN '天津市'
    WHEN `province` IN ('河北省', '河北') THEN '河北省'
    WHEN `province` IN ('山西省', '山西') THEN '山西省'
    WHEN `province` IN ('内蒙古自治区', '内蒙古') THEN '内蒙古自治区'
    WHEN `province` IN ('辽宁省', '辽宁') THEN '辽宁省'
    WHEN `province` IN ('吉林省', '吉林') THEN '吉林省'
    WHEN `province` IN ('黑龙江省', '黑龙江') THEN '黑龙江省'
    WHEN `province` IN ('上海市', '上海') THEN '上海市'
    WHEN `province` IN ('江苏省', '江苏') THEN '江苏省'
    WHEN `province` IN ('浙江省', '浙江') THEN '浙江省'
    WHEN `province` IN ('安徽省', '安徽') THEN '安徽省'
    WHEN `province` IN ('福建省', '福建') THEN '福建省'
    WHEN `province` IN ('江西省', '江西') THEN '江西省'
    WHEN `province` IN ('山东省', '山东') THEN '山东省'
    WHEN `province` IN ('河南省', '河南') THEN '河南省'
    WHEN `province` IN ('湖北省', '湖北') THEN '湖北省'
    WHEN `province` IN ('湖南省', '湖南') THEN '湖南省'
    WHEN `province` IN ('广东省', '广东') THEN '广东省'
    WHEN `province` IN ('广西壮族自治区', '广西') THEN '广西壮族自治区'
    WHEN `province` IN ('海南省', '海南') THEN '海南省'
    WHEN `province` IN ('重庆市', '重庆') THEN '重庆市'
    WHEN `province` IN ('四川省', '四川') THEN '四川省'
    WHEN `province` IN ('贵州省', '贵州') THEN '贵州省'
    WHEN `province` IN ('云南省', '云南') THEN '云南省'
    WHEN `province` IN ('西藏自治区', '西藏') THEN '西藏自治区'
    WHEN `province` IN ('陕西省', '陕西') THEN '陕西省'
    WHEN `province` IN ('甘肃省', '甘肃') THEN '甘肃省'
    WHEN `province` IN ('青海省', '青海') THEN '青海省'
    WHEN `province` IN ('宁夏回族自治区', '宁夏') THEN '宁夏回族自治区'
    WHEN `province` IN ('新疆维吾尔自治区', '新疆') THEN '新疆维吾尔自治区'
    WHEN `province` IN ('台湾省', '台湾') THEN '台湾省'
    WHEN `province` IN ('香港特别行政区', '香港') THEN '香港特别行政区'
    WHEN `province` IN ('澳门特别行政区', '澳门') THEN '澳门特别行政区'
  END AS `map_province`,
  `city`,
  `dau`,
  `share`
FROM `game_db`.`ADS_MV_USER_GEOGRAPHIC_DISTRIBUTION`;
