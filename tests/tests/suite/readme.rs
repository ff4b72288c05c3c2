//! CI runs the commands of the README, and its Rust that moves files.

use crate::spec::repository;

#[test]
fn what_runs_here_is_what_the_readme_says() {
    let readme = std::fs::read_to_string(repository().join("README.md")).unwrap();
    let text = include_str!("readme/moving_files.rs");
    assert!(
        readme.contains(&format!("```rust\n{text}```")),
        "copy the README's \"Moving files\" to readme/moving_files.rs"
    );
}

#[test]
fn every_command_is_run_by_ci() {
    let readme = std::fs::read_to_string(repository().join("README.md")).unwrap();
    let steps = std::fs::read_dir(repository().join("xtask/src/ci")).unwrap().map(|entry| entry.unwrap().path());
    let ci: String = steps.filter(|path| path.is_file()).map(|file| std::fs::read_to_string(file).unwrap()).collect();
    let commands: Vec<&str> =
        readme.split("```sh\n").skip(1).flat_map(|block| block.split("```").next().unwrap().lines()).collect();
    assert!(commands.len() > 5, "{commands:?}");
    for command in commands {
        // CI insists on the lock file; that changes nothing else.
        assert!(ci.replace(" --locked", "").contains(command), "CI does not run: {command}");
    }
}

/// The README's "Moving files", word by word, and what runs it.
#[allow(clippy::print_stdout, reason = "an example speaks to the terminal")]
mod moving_files {
    use koodrive::Client;
    use koodrive::limits::PARTS;
    use koodrive::runtime::{PartLimits, StaticToken};
    use koodrive_emulator::{Emulator, Limits};

    include!("readme/moving_files.rs");

    #[tokio::test(flavor = "multi_thread")]
    async fn the_readme_moves_a_file_of_more_than_a_hundred_parts_and_a_folder() {
        const PART: u64 = 64 << 10;
        let mut limits = Limits::default();
        limits.part_min = PART;
        let emulator = Emulator::builder().limits(limits).start().await.unwrap();
        let credentials = StaticToken::new(emulator.issue_token().unwrap());
        let client = Client::builder(emulator.url()).credentials(credentials).build().unwrap();
        // Parts of the smallest size, so that a small file has many.
        let parts = PartLimits { min_size: PART, max_size: PART, ..*PARTS };
        let transfers = Transfers::builder(client).part_limits(parts).build();
        let (space, local) = (emulator.container_id().clone(), tempfile::tempdir().unwrap());

        let content: Vec<u8> = (0..130 * PART + 7).map(|index| u8::try_from(index * index % 251).unwrap()).collect();
        let path = local.path().join("large.bin");
        std::fs::write(&path, &content).unwrap();
        let file: FileId = upload(&transfers, space.clone(), &path).await.unwrap();
        let sent = emulator.calls().iter().filter(|call| call.operation == "putPart").count();
        assert_eq!(sent, 131);
        let copy = local.path().join("copy.bin");
        download(&transfers, space.clone(), file, &copy).await.unwrap();
        assert_eq!(std::fs::read(copy).unwrap(), content);
        let report = back_up(&transfers, space.clone(), local.path()).await.unwrap();
        assert_eq!((report.transferred, report.failed), (2, 0), "{report}");
        assert!(transfers.drive(space).find("/backups/today/large.bin").await.is_ok());
        emulator.shutdown().await.unwrap();
    }
}
