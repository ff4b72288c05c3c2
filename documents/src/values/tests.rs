use super::*;
use crate::facts::RowValues;
use crate::types::TypeWords;

/// The facts in a description, without the digests of meanings.
fn facts(ty: &str, description: &str) -> String {
    let ty = FieldType::parse(ty, &TypeWords::default());
    let values = read(description, &ty, &ValueWords::default());
    let values = RowValues { meanings: Vec::new(), ..values };
    let text = serde_json::to_string(&values).unwrap();
    text.trim_matches(['{', '}']).replace('"', "")
}

/// Every description of a group states the same facts.
fn all(expected: &str, descriptions: &[(&str, &str)]) {
    for (ty, description) in descriptions {
        assert_eq!(facts(ty, description), expected, "{description}");
    }
}

#[test]
fn lists_of_values() {
    all(
        "enum:[0,1,2]",
        &[
            ("Integer", "角色 <ul style=\"list-style-type: none\">• 0: 管理员• 1: 普通用户• 2: 超级管理员"),
            ("String", "空间类型 0: 部门空间 1: 个人空间 2: 群组空间"),
            ("Integer", "颜色。0：红；1：金；2：白"),
            ("Integer", "The colour.\nOptions:\n0: red\n1: gold\n2: white"),
            ("Integer", "The colour. Options: 0: red 1: gold 2: white"),
            ("Integer", "参数解释:状态; 约束限制:不涉及; 取值范围:0-待处理 1-已接受 2-已拒绝; 默认取值:不涉及"),
            ("String", "类型，枚举值：0、内容；1、目录；2、其他"),
            ("Integer", "Enumeration values: 0 (red), 1 (gold), 2 (white)"),
            (
                "String",
                "容器类型，枚举值 /** * 文件夹 / FOLDER(\"0\"), / * 图片 / PICTURE(\"1\"), /* * 其他 */ OTHER(\"2\");",
            ),
            ("Integer", "0表示红，1表示金，2表示白"),
            ("Integer", "Value range: 0, 1, 2"),
        ],
    );
    all("enum:[100,101,102]", &[("String", "取值范围:100 文件夹备份,101 相册备份,102 通讯录备份")]);
    // Whether one of them is the default stays open.
    all(
        "enum:[content,thumbnail],unclear:true",
        &[("String", "用途默认：'content'-实体内容、'thumbnail'-缩略图，业务可以扩展该字段")],
    );
    all(
        "enum:[root,sbox]",
        &[(
            "String",
            "文件父目录，枚举值： <ul style=\"list-style-type: none\">• root: 普通文件系统根目录• sbox: 保险箱文件系统根目 录",
        )],
    );
    all("enum:[multipart]", &[("String", "Upload mode.\n  • multipart: multipart upload.")]);
    all("enum:[multipart,single]", &[("String", "Upload mode.\n• multipart: in parts.\n• single: at once.")]);
    all("enum:[10]", &[("String", "Range: The value is fixed at 10."), ("String", "文件类型, 外部输入。 固定为10。")]);
    all("enum:[0,1]", &[("Integer", "参数解释:是否加入 0-拒绝加入 1-同意加入; 约束限制:只能为0或1; 取值范围:不涉及")]);
    all("enum:[drive#fileList]", &[("String", "资源类型，固定值为drive#fileList")]);
    all("enum:[1,2,3]", &[("Integer", "密钥类型 <ul>1: efek2: zfek3: sfek")]);
    all("enum:[1,2],default:2", &[("Integer", "排序方向，1：升序，2：降序（默认）")]);
    all("enum:[1,0],default:0", &[("Integer", "置顶标识 1表示置顶, 0标识按顺序展示。默认为0")]);
}

#[test]
fn what_is_no_list_of_values() {
    all(
        "",
        &[
            ("String", "Upload mode.\n• Note: not yet."),
            ("String", "Upload mode.\n• multipart: in parts.\n• and others"),
            ("String", "The address.\nhttps://pond.example"),
        ],
    );
    all(
        "",
        &[
            ("String", "云空间所有者 1、当为部门空间时，返回部门ID 2、当为个人空间时，返回用户ID"),
            ("String", "1. 格式 “Bearer {app_access_token}”，需传入应用级token 2. 此处应用为服务端"),
            ("Boolean", "true: 文件被收藏, false: 没有被收藏"),
            ("Boolean", "取值范围:true,false"),
            ("String", "任务ID taskType为1时填入"),
            ("Long", "分片的起始位置，不适用于type={12}"),
            ("Long", "The length.\n0: empty."),
            ("String", "权限模板id -1:匿名模板; 其他:一个命名模板的id"),
            ("String", "Definition: An id.; Constraints: N/A; Range: N/A; Default Value: N/A"),
        ],
    );
}

#[test]
fn ranges() {
    all(
        "minimum:1,maximum:100",
        &[
            ("Integer", "每页条数，取值范围：1~100"),
            ("Integer", "取值范围[1,100]"),
            ("Integer", "取值范围:1-100"),
            ("Integer", "每页条数（1-100）"),
            ("String", "最大返回个数。最小值为1，最大值为100"),
            ("Integer", "取值范围: 最小1,最大100"),
            ("Integer", "The page size.\nRange:\n1-100"),
            ("Integer", "Definition: Page size. Constraints: N/A Range: 1 to 100. Default Value: N/A"),
            ("Integer", "Minimum: 1\nMaximum: 100"),
            ("Integer", "The minimum value is 1, and the maximum value is 100"),
            ("Integer", "1<=size<=100"),
            ("Integer", "大于等于1，小于等于100"),
            ("Integer", "greater than 0, less than 101"),
        ],
    );
    all(
        "minimum:0,maximum:5368709120",
        &[(
            "Long",
            "分片长度，取值范围[5242880, 5368709120]，最后一个分片取值范围[0, 5368709120] minimum: 0 maximum: 5368709120",
        )],
    );
    all(
        "minimum:0,maximum:5368709120",
        &[
            ("Long", "[5,242,880, 5,368,709,120]. The last part: [0, 5,368,709,120]."),
            // The length that is meant is not that of a text.
            ("Long", "Part length. The value range is [0, 5,368,709,120]."),
            ("Long", "Minimum value: 0.\nMaximum value: 5,368,709,120."),
        ],
    );
    all("minimum:1,maximum:30,default:7", &[("Integer", "过期清理时间，默认值7.取值范围[1, 30]")]);
    all(
        "maximum:214748364800,unit:byte",
        &[("Long", "文件的长度，单位：字节 uploadMode=multipart时，取值应小于等于200GB")],
    );
    all("minimum:0,maximum:365", &[("Integer", "分享有效天数0-365. 0表示不变")]);
}

#[test]
fn lengths_and_counts() {
    all(
        "maxLength:64",
        &[
            ("String", "名称，最大长度：64"),
            ("String", "名称，最长64个字符"),
            ("String", "不超过64个字符"),
            ("String", "长度限制64个字符"),
            ("String", "参数解释:名称; 约束限制:长度<=64; 取值范围:不涉及"),
            ("String", "名称长度小于65"),
            ("String", "The name.\nConstraints:\nAt most 64 characters."),
            ("String", "The maximum length is 64."),
            ("String", "The value contains up to 64 characters and cannot contain emojis."),
        ],
    );
    all(
        "minLength:1,maxLength:50",
        &[
            ("String", "描述信息。长度大于0,小于等于50。"),
            ("String", "1-50个字符"),
            ("String", "长度范围：1~50"),
            ("String", "1 to 50 characters"),
        ],
    );
    all(
        "minLength:58,maxLength:58",
        &[
            ("String", "消息日志跟踪标识（必须58 位）"),
            ("String", "消息日志跟踪id(58位)"),
            ("String", "参数解释:业务跟踪id; 取值范围:长度为58位"),
            ("String", "Message log trace ID. The value contains 58 bits."),
        ],
    );
    all(
        "maxItems:100",
        &[
            ("Array of strings", "文件id列表，最大支持传入100个文件id"),
            ("Array of strings", "取消分享ID列表，一次最多100"),
            ("Array of strings", "参数解释:范围id列表; 约束限制:集合长度最大为100"),
            ("Array of TagInfo objects", "约束限制:列表长度<101"),
            ("Array of X objects", "Range:\n100"),
            ("Array of strings", "at most 100 items"),
        ],
    );
    all("minItems:1,maxItems:50", &[("Array of strings", "参数解释:用户Id列表; 取值范围:1-50; 默认值:不涉及")]);
    all("unit:byte", &[("Long", "到上一个数据块为止的总长度，单位为字节，分片大小，必须是 64字节的倍数")]);
}

#[test]
fn defaults() {
    all(
        "default:20",
        &[
            ("Integer", "默认值：20"),
            ("Integer", "默认20"),
            ("Integer", "未携带时，默认值为20。"),
            ("Integer", "Default Value:\n20"),
            ("Integer", "默认取值:默认20"),
            ("Integer", "The default value is 20."),
            ("Integer", "If this parameter is not transferred, 20 is used by default."),
        ],
    );
    all("default:false", &[("Boolean", "是否为直属用户，默认为false"), ("Boolean", "是否查询回收站，不传默认 false")]);
    all("default:*", &[("String", "当前只支持*,不传默认为*")]);
    all("default:en-US", &[("String", "默认取值:en-US")]);
}

#[test]
fn units_formats_and_notes() {
    all("unit:GB", &[("Integer", "总容量；单位：GB"), ("Long", "已分配的大小,单位GB"), ("Long", "The size, in GB.")]);
    all("unit:millisecond", &[("String", "时间戳,单位: 毫秒 (ms)")]);
    all("format:yyyyMMddHHmmss", &[("String", "任务创建时间, 格式为14位时间戳 yyyyMMddHHmmss")]);
    all(
        "format:yyyy-MM-ddTHH:mm:ssZ",
        &[("String", "创建时间，格式：yyyy-MM-dd'T'HH:mm:ss'Z'，样例：2023-08-18T05:43:49Z")],
    );
    all("format:UUID", &[("String", "key的UUID")]);
    all(
        "allowListed:true",
        &[("Boolean", "隐藏(该功能目前只有白名单用户使用)"), ("Boolean", "Available to whitelisted users.")],
    );
    all("deprecated:true", &[("String", "标识，已废弃"), ("String", "Deprecated.")]);
    all("since:2.1.0", &[("String", "Available since version 2.1.0.")]);
}

#[test]
fn what_is_not_understood_is_told() {
    all(
        "unclear:true",
        &[
            ("Integer", "取值请参考附录"),
            ("Integer", "默认开通团队空间大小。为0时表示不开通"),
            ("Integer", "By default, the outer address"),
            ("String", "不传默认美式英语"),
            ("String", "枚举值请参考文件类型"),
            ("String", "Range:\nsee the guide"),
        ],
    );
}

#[test]
fn meanings_are_told_apart_and_long_texts_end() {
    let words = ValueWords::default();
    let of = |text: &str| read(text, &FieldType::Integer, &words).meanings;
    assert_eq!(of("0：红；1：金"), of("取值范围： 0-红， 1-金。"));
    assert_ne!(of("0：红；1：金"), of("0：金；1：红"));
    for piece in ["1 ", "1:a ", "取值范围：", "最大", "'a'-b", "\"", "默认", "yyyy", "[1,", "1-"] {
        let _ = read(&piece.repeat(20_000), &FieldType::Integer, &words);
        let _ = read(&piece.repeat(20_000), &FieldType::Text, &words);
    }
}
