//! The reference of an imaginary fish pond, in the vendor's forms.

use crate::document::{Document, Lists, Operation, Row, Table, words};

/// A whole reference: four operations in two groups, and a table of error codes.
pub fn reference() -> Document {
    Document {
        day: "2025-03-07".to_owned(),
        operations: vec![list_fish(), get_fish(), create_fish(), delete_pond()],
        errors: [
            ["400", "90000400", "参数错误", "检查参数"],
            ["404", "90000404", "鱼不存在", "检查标识"],
            ["500", "90000500", "内部错误", "稍后重试"],
        ]
        .map(|row| row.map(str::to_owned))
        .to_vec(),
        frame: None,
    }
}

fn headers() -> Table {
    Table {
        lists: Lists::Headers,
        rows: vec![
            Row::required("Authorization", "String", "访问令牌，格式为 Bearer+{access_token}", "The token."),
            Row::optional("X-Trace", "String", "跟踪标识", "The trace id."),
        ],
    }
}

fn envelope() -> [Row; 2] {
    [Row::new("code", "Integer", "返回码", "The code."), Row::new("msg", "String", "返回信息", "The message.")]
}

fn table(lists: Lists, rows: Vec<Row>) -> Table {
    Table { lists, rows }
}

fn fish(required: bool) -> Vec<Row> {
    let row = |name: &str, ty: &str, zh: &str, en: &str| Row {
        required: required.then_some(false),
        ..Row::new(name, ty, zh, en)
    };
    vec![
        row("fishId", "String", "鱼的标识", "The id of the fish."),
        row("name", "String", "鱼的名称", "The name of the fish."),
        row("weight", "Long", "重量，单位为克", "The weight, in grams."),
        row("color", "Integer", "颜色。0：红；1：金；2：白", "The colour.\nOptions:\n0: red\n1: gold\n2: white"),
        row("tags", "Array of strings", "标签", "The tags."),
    ]
}

fn list_fish() -> Operation {
    let mut fish = fish(false);
    fish.push(Row::new("friends", "Array of FriendInfo objects", "同伴", "The fish that it swims with."));
    Operation {
        group: words("鱼管理", "Fish"),
        title: words("查询鱼列表", "Querying Fish"),
        name: "listFish".to_owned(),
        purpose: words("分页查询池塘中的鱼。", "Queries the fish in a pond, page by page."),
        method: "GET".to_owned(),
        path: "/pond/v1/ponds/{pondId}/fish".to_owned(),
        request: vec![
            table(Lists::Path, vec![Row::required("pondId", "String", "池塘标识", "The id of the pond.")]),
            table(
                Lists::Query,
                vec![
                    Row::optional(
                        "limit",
                        "Integer",
                        "每页条数，取值范围：1~100，默认值：20",
                        "The page size.\nRange:\n1-100\nDefault Value:\n20",
                    ),
                    Row::optional("cursor", "String", "游标", "The cursor."),
                ],
            ),
            headers(),
        ],
        response: vec![
            table(
                Lists::Body,
                [
                    envelope().as_slice(),
                    &[
                        Row::new("fish", "Array of FishInfo objects", "鱼列表", "The fish."),
                        Row::new("next", "String", "下一页的游标", "The cursor of the next page."),
                    ],
                ]
                .concat(),
            ),
            table(Lists::Object("FishInfo".to_owned()), fish),
            table(
                Lists::Object("FriendInfo".to_owned()),
                vec![
                    Row::new("fishId", "String", "鱼的标识", "The id of the fish."),
                    Row::new("since", "Long", "相识的时间", "Since when."),
                ],
            ),
        ],
        sends: ("GET https://pond.example/pond/v1/ponds/p1/fish?limit=2".to_owned(), String::new()),
        returns: "{\n  \"code\": 0,\n  \"fish\": [{\"fishId\": \"f1\", \"weight\": 7}],\n  \"next\": \"c2\"\n}"
            .to_owned(),
        statuses: vec![(200, words("查询成功", "The query succeeded."))],
        ..Operation::default()
    }
}

fn get_fish() -> Operation {
    Operation {
        group: words("鱼管理", "Fish"),
        title: words("查询鱼的详情", "Querying a Fish"),
        name: "getFish".to_owned(),
        purpose: words("查询一条鱼。", "Queries one fish."),
        method: "POST".to_owned(),
        path: "/pond/v1/fish/{fishId}/detail".to_owned(),
        request: vec![
            table(Lists::Path, vec![Row::required("fishId", "String", "鱼的标识", "The id of the fish.")]),
            headers(),
            table(Lists::Body, vec![Row::required("pondId", "String", "池塘标识", "The id of the pond.")]),
        ],
        response: vec![table(Lists::Body, [envelope().as_slice(), &fish(false)].concat())],
        sends: ("POST https://pond.example/pond/v1/fish/f1/detail".to_owned(), "{\n  \"pondId\": \"p1\"\n}".to_owned()),
        returns: "{\n  \"code\": 0,\n  \"fishId\": \"f1\",\n  \"name\": \"Ada\",\n  \"color\": 1\n}".to_owned(),
        statuses: vec![
            (200, words("查询成功", "The query succeeded.")),
            (404, words("鱼不存在", "There is no such fish.")),
        ],
        ..Operation::default()
    }
}

fn create_fish() -> Operation {
    Operation {
        group: words("鱼管理", "Fish"),
        title: words("创建鱼", "Creating a Fish"),
        name: "createFish".to_owned(),
        purpose: words("在池塘中放入一条鱼。", "Puts a fish into a pond."),
        method: "POST".to_owned(),
        path: "/pond/v1/fish".to_owned(),
        request: vec![
            headers(),
            table(
                Lists::Body,
                vec![
                    Row::required("pondId", "String", "池塘标识", "The id of the pond."),
                    Row::required(
                        "name",
                        "String",
                        "名称，最大长度：64",
                        "The name.\nConstraints:\nAt most 64 characters.",
                    ),
                    Row::optional("weight", "Long", "重量，单位为克", "The weight, in grams."),
                    Row::optional(
                        "color",
                        "Integer",
                        "颜色。0：红；1：金；2：白",
                        "The colour.\nOptions:\n0: red\n1: gold\n2: white",
                    ),
                    Row::optional("meals", "Array of MealInfo objects", "餐", "The meals."),
                ],
            ),
            table(
                Lists::Object("MealInfo".to_owned()),
                vec![
                    Row::required("time", "String", "时间", "The time."),
                    Row::optional("grams", "Integer", "克数", "How much."),
                ],
            ),
        ],
        response: vec![table(
            Lists::Body,
            [envelope().as_slice(), &[Row::new("fishId", "String", "鱼的标识", "The id of the fish.")]].concat(),
        )],
        sends: (
            "POST https://pond.example/pond/v1/fish".to_owned(),
            "{\n  \"pondId\": \"p1\",\n  \"name\": \"Ada\"\n}".to_owned(),
        ),
        returns: "{\n  \"code\": 0,\n  \"fishId\": \"f1\"\n}".to_owned(),
        statuses: vec![(200, words("创建成功", "The fish was created."))],
        ..Operation::default()
    }
}

fn delete_pond() -> Operation {
    Operation {
        group: words("池塘管理", "Ponds"),
        title: words("删除池塘", "Deleting a Pond"),
        name: "deletePond".to_owned(),
        purpose: words("删除一个池塘。", "Deletes a pond."),
        method: "DELETE".to_owned(),
        path: "/pond/v1/ponds/{pondId}".to_owned(),
        request: vec![
            table(Lists::Path, vec![Row::required("pondId", "String", "池塘标识", "The id of the pond.")]),
            headers(),
        ],
        response: vec![table(Lists::Body, envelope().to_vec())],
        sends: ("DELETE https://pond.example/pond/v1/ponds/p1".to_owned(), String::new()),
        returns: "{\n  \"code\": 0,\n  \"msg\": \"success\"\n}".to_owned(),
        statuses: vec![(200, words("删除成功", "The pond was deleted."))],
        ..Operation::default()
    }
}
