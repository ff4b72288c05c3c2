//! CI runs the commands of the README.

use crate::spec::repository;

#[test]
fn every_command_is_run_by_ci() {
    let readme = std::fs::read_to_string(repository().join("README.md")).unwrap();
    let steps = std::fs::read_dir(repository().join("xtask/src/ci")).unwrap();
    let ci: String = steps.map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap()).collect();
    let commands: Vec<&str> =
        readme.split("```sh\n").skip(1).flat_map(|block| block.split("```").next().unwrap().lines()).collect();
    assert!(commands.len() > 5, "{commands:?}");
    for command in commands {
        // CI insists on the lock file; that changes nothing else.
        assert!(ci.replace(" --locked", "").contains(command), "CI does not run: {command}");
    }
}
