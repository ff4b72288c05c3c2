//! From a changed document to the edit: what is proposed, and that the documents agree with the spec afterwards.

#![allow(clippy::panic, clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

#[allow(dead_code, reason = "the corpus uses all of it")]
#[path = "../corpus/pond.rs"]
mod pond;

mod editions;

use document_changes::SPEC;
use document_changes::base::reference;
use document_changes::document::{Document, Lists, Row, Table, words};
use document_changes::render::{Form, render};
use koodrive_documents::propose::{Proposal, propose};
use koodrive_documents::{Facts, Report, compare, read};
use koodrive_model::{Model, ROOT, Sources};

/// The spec, which names the document as its source.
fn sources(document: &str) -> Sources {
    let text = SPEC.replace("source: {section", &format!("source: {{document: {document}, section"));
    Sources::from([(ROOT.to_owned(), text)])
}

fn model(sources: &Sources) -> Model {
    let (model, findings) = Model::load(sources, &koodrive_model::Settings::with_prefix("x-pond-"));
    assert!(findings.is_empty(), "{findings:?}");
    model
}

fn check(facts: &Facts, sources: &Sources) -> Report {
    compare(std::slice::from_ref(facts), &model(sources), &[], &pond::settings())
}

fn open(report: &Report) -> Vec<String> {
    report.open().map(|(_, difference)| format!("{} {}", difference.kind, difference.at)).collect()
}

/// The proposal for an edited document in a form, and the spec with it.
fn proposed(form: Form, edit: impl Fn(&mut Document)) -> (Facts, Proposal, Sources) {
    proposed_for(form, sources(&form.file("pond")), edit)
}

fn proposed_for(form: Form, before: Sources, edit: impl Fn(&mut Document)) -> (Facts, Proposal, Sources) {
    let mut document = reference();
    edit(&mut document);
    let name = form.file("pond");
    let facts = read(&name, &render(&document, form), &pond::settings());
    let proposal = propose((std::slice::from_ref(&facts), &[name]), &[], (&model(&before), &before), &pond::settings());
    let edited =
        proposal.files.iter().filter(|(name, _)| *name == ROOT).map(|(name, text)| (name.clone(), text.clone()));
    let after = before.into_iter().chain(edited).collect();
    (facts, proposal, after)
}

/// The lines that the proposal adds to the spec.
fn added(form: Form, after: &Sources) -> Vec<String> {
    let before = sources(&form.file("pond"));
    let old: Vec<&str> = before[ROOT].lines().collect();
    after[ROOT].lines().filter(|line| !old.contains(line)).map(str::to_owned).collect()
}

#[test]
fn a_field_has_its_place_type_and_requirement() {
    for form in Form::ALL {
        let (facts, proposal, after) = proposed(form, |document| {
            let row = Row::required("scales", "Array of strings", "鳞片", "The scales.");
            document.operation("createFish").sent(&Lists::Body).rows.insert(2, row);
        });
        assert_eq!(proposal.by_hand, [""; 0], "{form:?}");
        assert_eq!(open(&check(&facts, &after)), [""; 0], "{form:?}");
        let month = "          x-pond-since: \"2025-03\"";
        let wanted = [
            "      required: [pondId, name, scales]",
            "        scales:",
            "          type: array",
            "          items:",
            "            type: string",
            "          description: TODO",
            month,
        ];
        assert_eq!(added(form, &after), wanted, "{form:?}");
        let text = &after[ROOT];
        let at = |part: &str| text.find(part).unwrap();
        assert!(
            at("name: {type: string, maxLength: 64") < at("        scales:"),
            "it stands after `name`, as in the table"
        );
    }
}

#[test]
fn an_object_is_reused_where_its_table_is_the_same() {
    for form in Form::ALL {
        let (facts, proposal, after) = proposed(form, |document| {
            let operation = document.operation("createFish");
            operation.sent(&Lists::Body).rows.push(Row::optional(
                "snacks",
                "Array of SnackInfo objects",
                "零食",
                "The snacks.",
            ));
            operation.sent(&Lists::Body).rows.push(Row::optional("home", "HomeInfo object", "家", "The home."));
            let same = operation.sent(&Lists::Object("MealInfo".to_owned())).rows.clone();
            operation.request.push(Table { lists: Lists::Object("SnackInfo".to_owned()), rows: same });
            let rows = vec![Row::required("depth", "Integer", "深度", "The depth.")];
            operation.request.push(Table { lists: Lists::Object("HomeInfo".to_owned()), rows });
        });
        assert_eq!(proposal.by_hand, [""; 0], "{form:?}");
        assert_eq!(open(&check(&facts, &after)), [""; 0], "{form:?}");
        let text = &after[ROOT];
        assert!(text.contains("        snacks:\n          type: array\n          items:\n            $ref: '#/components/schemas/MealInfo'\n"), "{text}");
        assert!(
            text.contains("\n    HomeInfo:\n      type: object\n      description: TODO\n      required: [depth]\n"),
            "{text}"
        );
    }
}

#[test]
fn a_renamed_field_keeps_its_old_name_as_an_alias() {
    for form in Form::ALL {
        let (facts, proposal, after) = proposed(form, |document| {
            document.operation("createFish").sent(&Lists::Body).row("pondId").name = "poolId".to_owned();
            document.operation("getFish").returned(&Lists::Body).row("weight").name = "grams".to_owned();
        });
        assert_eq!(proposal.by_hand, [""; 0], "{form:?}");
        assert_eq!(open(&check(&facts, &after)), [""; 0], "{form:?}");
        let wanted = [
            "        grams: {type: integer, format: int64, description: 'The weight, in grams.', x-pond-aliases: [weight]}",
            "      required: [poolId, name]",
            "        poolId: {type: string, description: The pond., x-pond-aliases: [pondId]}",
        ];
        assert_eq!(added(form, &after), wanted, "{form:?}");
    }
}

#[test]
fn what_is_gone_is_marked_and_stays() {
    for form in Form::ALL {
        let (facts, proposal, after) = proposed(form, |document| {
            document.operation("listFish").sent(&Lists::Query).remove("cursor");
            document.operation("listFish").returned(&Lists::Body).remove("next");
        });
        assert_eq!(proposal.by_hand, [""; 0], "{form:?}");
        assert_eq!(open(&check(&facts, &after)), [""; 0], "{form:?}");
        let comment = format!("# Gone from {}.", form.file("pond"));
        let wanted = [
            format!("        {comment}"),
            "        - {name: cursor, in: query, description: The cursor., schema: {type: string}, deprecated: true}"
                .to_owned(),
            format!("        {comment}"),
            "        next: {type: string, description: The cursor of the next page., deprecated: true}".to_owned(),
        ];
        assert_eq!(added(form, &after), wanted, "{form:?}");
    }
}

#[test]
fn a_parameter_stands_in_the_list() {
    for form in Form::ALL {
        let (facts, proposal, after) = proposed(form, |document| {
            let rows = &mut document.operation("listFish").sent(&Lists::Query).rows;
            rows.insert(1, Row::optional("sort", "String", "顺序", "The order."));
        });
        assert_eq!(proposal.by_hand, [""; 0], "{form:?}");
        assert_eq!(open(&check(&facts, &after)), [""; 0], "{form:?}");
        let wanted = [
            "        - name: sort",
            "          in: query",
            "          description: TODO",
            "          schema:",
            "            type: string",
            "          x-pond-since: \"2025-03\"",
        ];
        assert_eq!(added(form, &after), wanted, "{form:?}");
    }
}

#[test]
fn an_operation_has_path_schemas_source_and_evidence() {
    for form in Form::ALL {
        let (facts, proposal, after) = proposed(form, |document| {
            let mut feed = document.operation("createFish").clone();
            (feed.title, feed.name) = (words("喂鱼", "Feeding a Fish"), "feedFish".to_owned());
            feed.path = "/pond/v1/fish/{fishId}/feed".to_owned();
            feed.sends.0 = "POST https://pond.example/pond/v1/fish/f1/feed".to_owned();
            let rows = vec![Row::required("fishId", "String", "鱼的标识", "The id of the fish.")];
            feed.request.insert(0, Table { lists: Lists::Path, rows });
            document.operations.insert(3, feed);
        });
        let text = &after[ROOT];
        assert_eq!(open(&check(&facts, &after)), [""; 0], "{form:?}");
        let id =
            model(&after).operations.iter().find(|own| own.path.ends_with("/feed")).map(|own| own.id.clone()).unwrap();
        assert!(
            text.contains(&format!("  /pond/v1/fish/{{fishId}}/feed:\n    post:\n      operationId: {id}\n")),
            "{text}"
        );
        assert!(text.contains("        - $ref: '#/components/parameters/Trace'\n      requestBody:\n"), "{text}");
        assert!(
            text.contains("            $ref: '#/components/schemas/MealInfo'"),
            "the same table is the same schema: {text}"
        );
        assert!(text.contains(&format!("      x-pond-source:\n        document: {}\n", form.file("pond"))), "{text}");
        let source = &proposal.files[&format!("evidence/{id}/source.yaml")];
        assert!(source.contains("  - file: response.json\n    kind: response\n"), "{source}");
        assert!(proposal.files[&format!("evidence/{id}/response.json")].contains("\"fishId\": \"f1\""));
        assert!(
            proposal.by_hand.iter().any(|one| one.starts_with(&format!("{id}: check that it belongs to fish"))),
            "{:?}",
            proposal.by_hand
        );
    }
}

#[test]
fn without_a_difference_there_is_nothing_to_propose() {
    for form in Form::ALL {
        let (_, proposal, _) = proposed(form, |_| {});
        assert_eq!(proposal, Proposal::default(), "{form:?}");
    }
}

#[test]
fn limits_and_values_are_stated_where_the_document_states_them() {
    for form in Form::ALL {
        let (facts, proposal, after) = proposed(form, |document| {
            let operation = document.operation("createFish");
            let row = Row::optional(
                "fins",
                "Integer",
                "鳍的数量，取值范围：1~8，默认值：2",
                "How many fins.\nRange:\n1-8\nDefault Value:\n2",
            );
            operation.sent(&Lists::Body).rows.insert(2, row);
            let name = operation.sent(&Lists::Body).row("name");
            name.description = words("名称，最大长度：128", "The name.\nConstraints:\nAt most 128 characters.");
            let limit = document.operation("listFish").sent(&Lists::Query).row("limit");
            limit.description =
                words("每页条数，取值范围：1~50，默认值：10", "The page size.\nRange:\n1-50\nDefault Value:\n10");
        });
        assert_eq!(proposal.by_hand, [""; 0], "{form:?}: {:?}", proposal.made);
        assert_eq!(open(&check(&facts, &after)), [""; 0], "{form:?}");
        let text = &after[ROOT];
        let fins = "        fins:\n          type: integer\n          format: int32\n          description: TODO\n          \
            minimum: 1\n          maximum: 8\n          default: 2\n";
        assert!(text.contains(fins), "{text}");
        assert!(text.contains("        name: {type: string, maxLength: 128, description: The name.}"), "{text}");
        assert!(text.contains("format: int32, minimum: 1, maximum: 50, default: 10}}"), "{text}");
    }
}

#[test]
fn each_limit_is_judged_by_itself() {
    for form in Form::ALL {
        let mut before = sources(&form.file("pond"));
        let text = before[ROOT].replace("description: The page size.,", "description: The page size up to 100.,");
        before.insert(ROOT.to_owned(), text);
        let (_, proposal, after) = proposed_for(form, before, |document| {
            // Silent about the default, which the spec states.
            let limit = document.operation("listFish").sent(&Lists::Query).row("limit");
            limit.description = words("每页条数，取值范围：1~50", "The page size.\nRange:\n1-50");
            let body = document.operation("createFish").sent(&Lists::Body);
            body.row("weight").description =
                words("重量，单位为克，默认值：9", "The weight, in grams.\nDefault Value:\n9");
            body.row("pondId").description = words("池塘标识，默认值：7", "The pond.\nDefault Value:\n7");
        });
        let text = &after[ROOT];
        assert!(text.contains("format: int32, minimum: 1, maximum: 50, default: 20}}"), "{text}");
        assert!(
            text.contains("weight: {type: integer, format: int64, description: 'The weight, in grams.', default: 9}"),
            "{text}"
        );
        let made: Vec<&str> =
            proposal.made.iter().map(|made| made.rsplit_once(": new ").map_or("", |(_, new)| new)).collect();
        assert_eq!(made, ["", "default: 9"], "{form:?}: {:?}", proposal.made);
        let [description, required] = proposal.by_hand.as_slice() else { panic!("{:?}", proposal.by_hand) };
        assert!(description.ends_with("the description states 100, which is another value now"), "{description}");
        assert!(
            required.starts_with("createFish: default request pondId: the document states the default 7"),
            "{required}"
        );
    }
}

#[test]
fn an_enumeration_is_a_schema_of_its_own() {
    for form in Form::ALL {
        let (facts, proposal, after) = proposed(form, |document| {
            let mood = Row::optional("mood", "Integer", "心情。0：好；1：坏", "The mood.\nOptions:\n0: good\n1: bad");
            document.operation("createFish").sent(&Lists::Body).rows.push(mood);
        });
        assert_eq!(proposal.by_hand, [""; 0], "{form:?}");
        assert_eq!(open(&check(&facts, &after)), [""; 0], "{form:?}");
        let text = &after[ROOT];
        assert!(text.contains("        mood:\n          allOf: [{$ref: '#/components/schemas/Mood'}]\n"), "{text}");
        let values =
            "      enum: [0, 1]\n      x-enum-varnames: [TODO, TODO]\n      x-enum-descriptions: [TODO, TODO]\n";
        assert!(text.contains("    Mood:\n      type: integer\n") && text.contains(values), "{text}");
    }
}
