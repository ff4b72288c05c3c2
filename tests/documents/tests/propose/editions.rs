//! Operations that several editions of the product have.

use super::*;

/// The reference, pages of two editions about an operation that the spec lacks, and one about another method of its path.
fn pages_of_editions(form: Form) -> Vec<Facts> {
    let feeding = |name: &str, method: &str, edition: &str, edit: &dyn Fn(&mut Document)| {
        let mut document = reference().page("createFish");
        "2026-01-31".clone_into(&mut document.day);
        let feed = document.operation("createFish");
        (feed.title, feed.name, feed.method) = (words("喂鱼", "Feeding a Fish"), name.to_owned(), method.to_owned());
        "/pond/v1/fish/feed".clone_into(&mut feed.path);
        feed.sends.0 = format!("{method} https://pond.example/pond/v1/fish/feed");
        edit(&mut document);
        let address = format!("https://pond.example/{edition}/{name}.html");
        let text = render(&document, form);
        let text = match form {
            // As browsers save a page.
            Form::Html => format!("<!-- saved from url=({}){address} -->\n{text}", address.len()),
            _ => format!("{address}\n\n{text}"),
        };
        read(&form.file(&format!("{edition}.{name}")), &text, &pond::settings())
    };
    let more = |document: &mut Document| {
        let fields = [("scales", "鳞片", "The scales."), ("eyes", "眼睛", "The eyes.")];
        for (name, zh, en) in fields {
            document.operation("feedFish").sent(&Lists::Body).rows.push(Row::optional(name, "String", zh, en));
        }
    };
    let name = Form::Tabs.file("pond");
    vec![
        read(&name, &render(&reference(), Form::Tabs), &pond::settings()),
        feeding("feedFish", "POST", "pond-api", &|_| {}),
        feeding("feedFish", "POST", "pond-carrier", &more),
        feeding("refeedFish", "PUT", "pond-api", &|_| {}),
    ]
}

#[test]
fn an_operation_of_several_editions_is_one_and_has_the_fields_of_all() {
    // A PDF holds a whole reference, and pages come in all other forms.
    for form in Form::ALL.into_iter().filter(|form| *form != Form::Tabs) {
        let before = sources(&Form::Tabs.file("pond"));
        let facts = pages_of_editions(form);
        let names: Vec<String> = facts.iter().skip(1).map(|facts| facts.document.clone()).collect();
        let proposal = propose((&facts, &names), &[], (&model(&before), &before), &pond::settings());
        let text = &proposal.files[ROOT];
        let after = Sources::from([(ROOT.to_owned(), text.clone())]);
        assert_eq!(open(&compare(&facts, &model(&after), &[], &pond::settings())), [""; 0], "{form:?}");
        for (once, count) in [
            ("  /pond/v1/fish/feed:\n    post:\n      operationId: feedFish\n", 1),
            ("    put:\n      operationId: refeedFish\n", 1),
            ("x-pond-editions: [carrier]\n", 2),
            ("x-pond-editions: [standard]\n", 1),
            ("        scales:\n", 1),
            ("        eyes:\n", 1),
            (&format!("        later: [{}]\n", names[1]), 1),
        ] {
            assert_eq!(text.matches(once).count(), count, "{form:?} {once}: {text}");
        }
    }
}
