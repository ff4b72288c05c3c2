#![cfg(test)]

use super::*;

#[test]
fn steps_have_names_of_their_own_and_one_line_each() {
    let mut names: Vec<_> = STEPS.iter().map(|step| step.name).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), STEPS.len());
    assert!(STEPS.iter().all(|step| !step.about.contains('\n') && step.name.len() <= 13 && step.about.len() < 80));
}

#[test]
fn steps_are_chosen_by_name_and_keep_their_order() {
    let names = |wanted: &[&str]| {
        let wanted: Vec<String> = wanted.iter().map(|name| (*name).to_owned()).collect();
        chosen(&wanted).map(|steps| steps.iter().map(|step| step.name).collect::<Vec<_>>())
    };
    assert_eq!(names(&[]).unwrap().len(), STEPS.len());
    assert_eq!(names(&["clippy", "format"]).unwrap(), ["format", "clippy"]);
    let error = names(&["format", "nonsense"]).unwrap_err().to_string();
    assert!(error.starts_with("there is no step `nonsense`; the steps are lock, format, "), "{error}");
}

#[test]
fn the_summary_lists_endings_and_times() {
    let seconds = Duration::from_secs;
    let skipped = word(&Ok(Ending::Skipped("npm is not installed".to_owned())));
    let endings = [
        ("format", word(&Ok(Ending::Passed)), seconds(1)),
        ("npm", skipped, seconds(0)),
        ("test", word(&Err(anyhow!("it failed"))), seconds(61)),
    ];
    assert_eq!(
        summary(&endings, 5),
        "format            1.0 s  passed\n\
         npm               0.0 s  skipped: npm is not installed\n\
         test             61.0 s  FAILED\n\
         total            62.0 s\n\
         2 more not run"
    );
}
