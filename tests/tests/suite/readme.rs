//! What the README tells people to run is what CI runs.

use crate::spec::repository;

#[test]
fn every_command_is_run_by_ci() {
    let readme = std::fs::read_to_string(repository().join("README.md")).unwrap();
    let ci = std::fs::read_to_string(repository().join(".ci/run")).unwrap();
    let commands: Vec<&str> =
        readme.split("```sh\n").skip(1).flat_map(|block| block.split("```").next().unwrap().lines()).collect();
    assert!(commands.len() > 5, "{commands:?}");
    for command in commands {
        // CI insists on the lock file; that changes nothing else.
        assert!(ci.replace(" --locked", "").contains(command), "CI does not run: {command}");
    }
}
