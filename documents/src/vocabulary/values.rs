//! The words in which descriptions state what the values of a field are.

/// What a labelled part of a description is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Topic {
    /// What the field means. A description without labels is about this.
    Meaning,
    /// What restricts its values.
    Constraints,
    /// Which values it has.
    Range,
    /// A list of values.
    Options,
    /// What it is when it is absent.
    Default,
}

/// What a phrase before a number says about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Limit {
    /// The number or more.
    AtLeast,
    /// More than the number.
    Above,
    /// The number or less.
    AtMost,
    /// Less than the number.
    Below,
    /// Just the number.
    Exactly,
}

/// What a number counts or measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Measure {
    /// Characters of a text.
    Length,
    /// Items of a list.
    Count,
}

/// A kind of fact that a word announces, so that its absence can be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Cue {
    /// A list of values.
    Values,
    /// A list of values, or limits.
    Limits,
    /// A default.
    Default,
    /// A unit.
    Unit,
}

/// Words with what they mean. They are found anywhere in a description, in whatever case.
pub type Words<T> = Vec<(T, Vec<String>)>;

/// The phrases in which descriptions state values. The default is Huawei Cloud's, in Chinese and English.
///
/// Punctuation is compared in its narrow form: write `:` and `(`, not `：` and `（`.
#[derive(Clone, Debug, PartialEq)]
pub struct ValueWords {
    /// Labels of the parts of a description, which a colon follows.
    pub labels: Words<Topic>,
    /// What a part says that states nothing: `N/A`.
    pub nothing: Vec<String>,
    /// What may stand between a value and its meaning, besides a colon: `0 means off`.
    pub means: Vec<String>,
    /// What precedes the only value or values: `fixed at`.
    pub only: Vec<String>,
    /// Words for all values but one, which make that one a special case: `-1: none; others: an id`.
    pub others: Vec<String>,
    /// Between two values: `or`.
    pub or: Vec<String>,
    /// Between the ends of a range: `to`.
    pub to: Vec<String>,
    /// Words before two numbers that make them no range: `第1-5个`, the first to the fifth.
    pub ordinal: Vec<String>,
    /// Phrases before a number.
    pub limits: Words<Limit>,
    /// Words after a number, or before it in the same clause, that say what it measures.
    pub measures: Words<Measure>,
    /// Words before a number that say that it is a length or a count: `maximum length`.
    pub measured: Words<Measure>,
    /// Words after a number that make it no limit: `multiple of`.
    pub not_limits: Vec<String>,
    /// Phrases before a default.
    pub default: Vec<String>,
    /// Phrases after a default.
    pub default_after: Vec<String>,
    /// What may stand between a phrase and the value that it announces: `is`.
    pub connectors: Vec<String>,
    /// Words before a unit.
    pub unit: Vec<String>,
    /// Units, by the name that facts give them.
    pub units: Words<String>,
    /// Formats, by the name that facts give them.
    pub formats: Words<String>,
    /// Words of a field that should not be used any more.
    pub deprecated: Vec<String>,
    /// Words of a field that only some customers may use.
    pub allow_list: Vec<String>,
    /// Words before the version or the day that brought a field.
    pub since: Vec<String>,
    /// Words that announce a fact.
    pub cues: Words<Cue>,
}

fn texts(words: &[&str]) -> Vec<String> {
    words.iter().map(|&word| word.to_owned()).collect()
}

fn meanings<T: Copy>(words: &[(T, &[&str])]) -> Words<T> {
    words.iter().map(|(meaning, words)| (*meaning, texts(words))).collect()
}

fn names(words: &[(&str, &[&str])]) -> Words<String> {
    words.iter().map(|(name, words)| ((*name).to_owned(), texts(words))).collect()
}

const LABELS: [(Topic, &[&str]); 5] = [
    (Topic::Meaning, &["参数解释", "definition"]),
    (Topic::Constraints, &["约束限制", "约束", "constraints", "constraint"]),
    (Topic::Range, &["取值范围", "range", "value range"]),
    (
        Topic::Options,
        &[
            "枚举值",
            "枚举类型",
            "可选值",
            "options",
            "enumeration",
            "enumerated values",
            "enumeration values",
            "valid values",
        ],
    ),
    (Topic::Default, &["默认取值", "默认值", "缺省值", "default value", "default"]),
];

const LIMITS: [(Limit, &[&str]); 5] = [
    (
        Limit::AtLeast,
        &[
            "最小值",
            "最小",
            "最短",
            "不小于",
            "不少于",
            "至少",
            "最少",
            "大于等于",
            ">=",
            "≥",
            "at least",
            "minimum",
            "no less than",
        ],
    ),
    (Limit::Above, &["大于", ">", "greater than", "more than", "longer than"]),
    (
        Limit::AtMost,
        &[
            "最大值",
            "最大",
            "最多",
            "最长",
            "不超过",
            "不能超过",
            "不得超过",
            "不大于",
            "不多于",
            "小于等于",
            "<=",
            "≤",
            "上限",
            "长度限制",
            "限制",
            "长度",
            "at most",
            "up to",
            "maximum",
            "no more than",
            "not more than",
            "cannot exceed",
            "less than or equal to",
        ],
    ),
    (Limit::Below, &["小于", "少于", "<", "less than", "fewer than", "shorter than"]),
    (Limit::Exactly, &["必须", "长度为", "exactly", "contains", "fixed length"]),
];

const MEASURES: [(Measure, &[&str]); 2] = [
    (
        Measure::Length,
        &[
            "个字符",
            "字符",
            "个字节",
            "字节",
            "位",
            "characters",
            "character",
            "bytes",
            "byte",
            "bits",
            "digits",
            "letters",
        ],
    ),
    (Measure::Count, &["个", "条", "组", "项", "items", "elements", "entries", "records", "files", "ids", "values"]),
];

const MEASURED: [(Measure, &[&str]); 2] =
    [(Measure::Length, &["长度", "最长", "length"]), (Measure::Count, &["个数", "数量", "size", "number of"])];

const UNITS: [(&str, &[&str]); 10] = [
    ("byte", &["字节", "bytes", "byte", "b"]),
    ("KB", &["kb"]),
    ("MB", &["mb"]),
    ("GB", &["gb"]),
    ("TB", &["tb"]),
    ("millisecond", &["毫秒", "milliseconds", "millisecond", "ms"]),
    ("second", &["秒", "seconds", "second", "s"]),
    ("minute", &["分钟", "minutes", "minute"]),
    ("hour", &["小时", "hours", "hour"]),
    ("day", &["天", "days", "day"]),
];

const FORMATS: [(&str, &[&str]); 5] = [
    ("UUID", &["uuid"]),
    ("JSON", &["json字符串", "json体格式", "json string", "json format"]),
    ("epoch milliseconds", &["毫秒时间戳", "timestamp in milliseconds", "millisecond timestamp"]),
    ("base64", &["base64"]),
    ("hex", &["十六进制", "16进制", "hexadecimal"]),
];

const CUES: [(Cue, &[&str]); 4] = [
    (Cue::Values, &["枚举", "enumerat", "options:"]),
    (
        Cue::Limits,
        &[
            "取值",
            "最小值",
            "最大值",
            "最大长度",
            "最长",
            "最多",
            "不超过",
            "不能超过",
            "长度限制",
            "必须58",
            "range:",
            "maximum",
            "minimum",
            "at most",
            "up to",
        ],
    ),
    (Cue::Default, &["默认", "缺省", "by default", "default value"]),
    (Cue::Unit, &["单位", "unit:", "unit is"]),
];

impl ValueWords {
    /// No words at all: descriptions state no values.
    pub fn none() -> Self {
        Self {
            labels: Vec::new(),
            nothing: Vec::new(),
            means: Vec::new(),
            only: Vec::new(),
            others: Vec::new(),
            or: Vec::new(),
            to: Vec::new(),
            ordinal: Vec::new(),
            limits: Vec::new(),
            measures: Vec::new(),
            measured: Vec::new(),
            not_limits: Vec::new(),
            default: Vec::new(),
            default_after: Vec::new(),
            connectors: Vec::new(),
            unit: Vec::new(),
            units: Vec::new(),
            formats: Vec::new(),
            deprecated: Vec::new(),
            allow_list: Vec::new(),
            since: Vec::new(),
            cues: Vec::new(),
        }
    }
}

impl Default for ValueWords {
    fn default() -> Self {
        Self {
            labels: meanings(&LABELS),
            nothing: texts(&["n/a", "none", "no", "-", "--", "不涉及", "无", "否", "null"]),
            means: texts(&["表示", "标识", "代表", "是", "为", "indicates", "means", "represents", "stands for"]),
            only: texts(&["固定为", "固定值为", "只能为", "仅能填", "只能是", "fixed at", "fixed to", "can only be"]),
            others: texts(&["其他:", "其它:", "others:", "other values"]),
            or: texts(&["或者", "或", " or "]),
            to: texts(&["到", "至", "~", " to "]),
            ordinal: texts(&["第"]),
            limits: meanings(&LIMITS),
            measures: meanings(&MEASURES),
            measured: meanings(&MEASURED),
            not_limits: texts(&["的倍数", "个32位", "倍", "times"]),
            default: texts(&[
                "默认取值",
                "默认值",
                "缺省值",
                "默认",
                "缺省",
                "default value",
                "default is",
                "defaults to",
                "default:",
            ]),
            default_after: texts(&["is used by default", "by default", "(默认)", "(default)"]),
            connectors: texts(&["为", "是", ":", "=", ",", "有", "is", "of", "'", "\""]),
            unit: texts(&["单位", "unit", "units", "measured in", "in"]),
            units: names(&UNITS),
            formats: names(&FORMATS),
            deprecated: texts(&[
                "废弃",
                "已弃用",
                "不推荐使用",
                "即将下线",
                "deprecated",
                "no longer used",
                "will be removed",
            ]),
            allow_list: texts(&["白名单", "whitelist", "allowlist", "allow-list", "allow list"]),
            since: texts(&["版本起支持", "起支持", "新增于", "since version", "since", "available from"]),
            cues: meanings(&CUES),
        }
    }
}
