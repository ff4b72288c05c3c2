//! What `--output json` writes is what `cli/schema` says, in every test that reads it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::world::{World, lines};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("schema")
}

/// The schema of a command's lines; `job` has one for each of its own commands.
fn schema(arguments: &[&str]) -> Option<String> {
    let mut words = arguments.iter().skip_while(|word| word.starts_with("--profile"));
    match *words.next()? {
        "job" => Some(format!("job-{}", words.next()?)),
        // A line is the value that the operation returns, which the description of the API describes.
        "api" => None,
        command => Some(command.to_owned()),
    }
}

/// Holds lines against the schema of the command that has written them.
pub(crate) fn check(arguments: &[&str], lines: &[Value]) {
    let Some(name) = schema(arguments) else { return };
    let path = folder().join(format!("{name}.json"));
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let schema = jsonschema::draft7::new(&serde_json::from_str(&text).unwrap()).unwrap();
    for line in lines {
        let problems: Vec<_> = schema.iter_errors(line).map(|problem| problem.to_string()).collect();
        assert!(problems.is_empty(), "{arguments:?}: {line}: {problems:?}");
    }
}

/// Runs a command that writes something, and notes its schema.
fn run(world: &World, known: &mut BTreeSet<String>, arguments: &[&str]) -> Vec<Value> {
    let written = world.json(arguments);
    assert!(!written.is_empty(), "{arguments:?}");
    known.insert(schema(arguments).unwrap());
    written
}

#[test]
fn every_command_writes_what_its_schema_says() {
    let world = World::new();
    let mut known = BTreeSet::new();
    let login = ["login", "--endpoint", world.emulator.url()];
    let ran = world.run_with(&[&login[..], &["--output", "json"]].concat(), &world.token);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    check(&login, &lines(&ran.out));
    known.insert("login".to_owned());

    world.write("tree/sub/a.txt", b"a");
    world.write("tree/skipped.tmp", b"a");
    let mut run = |arguments: &[&str]| run(&world, &mut known, arguments);
    run(&["whoami", "--spaces"]);
    run(&["mkdir", "-p", ":/x/y"]);
    run(&["put", "tree/sub/a.txt", ":/x/"]);
    run(&["get", ":/x/a.txt", "got.txt"]);
    for more in [&["--dry-run"][..], &[], &["-v"]] {
        run(&[&["sync", "tree", ":/tree", "--exclude", "*.tmp"], more].concat());
    }
    run(&["compare", "tree", ":/tree", "--exclude", "*.tmp"]);
    run(&["cp", ":/x/a.txt", ":/x/b.txt"]);
    run(&["mv", ":/x/b.txt", ":/x/y/"]);
    run(&["ls", "-R"]);
    run(&["share", ":/x/a.txt"]);
    let jobs = run(&["job", "list"]);
    let id = jobs[0]["id"].as_str().unwrap();
    run(&["job", "show", id]);
    run(&["rm", "--yes", "-r", ":/x"]);
    run(&["logout"]);
    // A job that can be cancelled has a test of its own, which is checked like all others.
    known.insert("job-cancel".to_owned());

    let schemas = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path());
    let schemas: BTreeSet<String> =
        schemas.map(|path| path.file_stem().unwrap().to_string_lossy().into_owned()).collect();
    assert_eq!(known, schemas);
}

#[test]
fn failures_and_differences_are_lines_too() {
    let world = World::signed_in();
    let space = world.emulator.container_id().clone();
    world.emulator.plant_files(&space, &koodrive::common::FileId::ROOT, ["a|b.txt", "c.txt"], b"x").unwrap();
    world.write("tree/d.txt", b"d");
    #[cfg(unix)]
    std::os::unix::fs::symlink("d.txt", world.path("tree/link")).unwrap();
    let mut seen = BTreeSet::new();
    for arguments in [["compare", "tree", ":/"], ["sync", "tree", ":/"], ["sync", ":/", "tree"]] {
        let ran = world.run(&[&arguments[..], &["--output", "json"]].concat());
        let written = lines(&ran.out);
        check(&arguments, &written);
        assert_eq!(written.last().unwrap()["type"], "summary", "{ran:?}");
        seen.extend(written.iter().map(|line| line["action"].to_string()));
    }
    let expected = if cfg!(unix) { &["planned", "transferred", "skipped"][..] } else { &["planned", "transferred"] };
    for action in expected {
        assert!(seen.contains(&json!(action).to_string()), "{action}: {seen:?}");
    }
}

/// The names of a schema's fields, and of those in its alternatives.
fn fields(schema: &Value, found: &mut BTreeSet<String>) {
    found.extend(schema["properties"].as_object().into_iter().flat_map(|fields| fields.keys().cloned()));
    for one in schema["oneOf"].as_array().into_iter().flatten() {
        fields(one, found);
    }
}

#[test]
fn the_readme_names_every_field_and_every_code() {
    let readme = fs::read_to_string(folder().join("../README.md")).unwrap();
    let (_, rest) = readme.split_once("| command | fields |").unwrap();
    let (table, codes) = rest.split_once("| exit code | |").unwrap();
    for entry in fs::read_dir(folder()).unwrap() {
        let path = entry.unwrap().path();
        let command = path.file_stem().unwrap().to_string_lossy().replace("job-list", "job").replace("job-show", "job");
        let command = format!("`{}`", command.replace("job-cancel", "job"));
        let row = table.lines().find(|row| row.split('|').nth(1).is_some_and(|cell| cell.contains(&command)));
        let row = row.unwrap_or_else(|| panic!("the README has no row for {command}"));
        let mut names = BTreeSet::new();
        fields(&serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap(), &mut names);
        for name in names {
            let is_count = row.contains("counts") && name != "type";
            assert!(is_count || row.contains(&format!("`{name}`")), "{command}: {name}");
        }
    }
    let help = World::new().ok(&["--help"]);
    let (_, told) = help.split_once("Exit codes:\n").unwrap();
    let told = told.split("\n\n").next().unwrap().split([' ', ',', '\n']);
    let told: BTreeSet<u8> = told.filter_map(|word| word.parse().ok()).collect();
    let rows = codes.lines().filter(|row| row.starts_with("| ")).filter_map(|row| row.split('|').nth(1));
    let known: BTreeSet<u8> = rows.flat_map(|cell| cell.split(',')).map(|code| code.trim().parse().unwrap()).collect();
    assert!(known.contains(&0) && known.contains(&143), "{known:?}");
    assert_eq!(known, told, "the README and --help explain other codes");
}
