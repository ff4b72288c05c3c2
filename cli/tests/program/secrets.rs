//! Where secrets must not be.

use crate::world::World;

/// A world, and a profile for each way to sign in. The world searches all outputs for what they hold.
fn all_profiles() -> World {
    let world = World::signed_in();
    let url = world.emulator.url();
    let code = world.emulator.authorization_code().unwrap();
    world.hide(&code);
    let user = world.emulator.user_id().to_string();
    let session = ["login", "-vvv", "--endpoint", url, "--profile", "session", "--code"];
    let app =
        ["login", "-vvv", "--endpoint", url, "--profile", "app", "--app-id", world.emulator.app_id(), "--user", &user];
    for (login, secret) in [(&session[..], &*code), (&app, world.emulator.app_secret())] {
        let ran = world.run_with(login, secret);
        assert_eq!(ran.code, Some(0), "{ran:?}");
    }
    let stored = std::fs::read_to_string(world.profile("session")).unwrap();
    let stored: serde_json::Value = serde_json::from_str(&stored).unwrap();
    for name in ["token", "session_id"] {
        world.hide(stored["credentials"]["session"][name].as_str().unwrap());
    }
    world
}

#[test]
fn the_most_talkative_log_has_none() {
    let world = all_profiles();
    world.write("a.txt", b"hello");
    for profile in ["default", "session", "app"] {
        let folder = format!(":/{profile}");
        let [up, file, copy] = ["up", "a.txt", "b.txt"].map(|name| format!("{folder}/{name}"));
        let down = format!("{profile}.txt");
        for arguments in [
            &["mkdir", &folder][..],
            &["put", "a.txt", &file],
            &["get", &file, &down],
            &["sync", ".", &up, "--exclude", "/config/", "--exclude", "/state/"],
            &["ls", "-R"],
            &["whoami"],
            &["cp", &file, &copy],
            &["rm", "--yes", "-r", &folder],
        ] {
            let ran = world.run(&[arguments, &["-vvv", "--profile", profile]].concat());
            assert_eq!(ran.code, Some(0), "{profile} {arguments:?}: {ran:?}");
            assert!(ran.err.contains("koodrive_runtime"), "{arguments:?}: a log: {ran:?}");
        }
    }
    let code = "code-of-visitors";
    world.hide(code);
    world.ok(&["put", "a.txt", ":/"]);
    let ran = world.run_with(&["share", ":/a.txt", "--code", "-vvv"], code);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    world.ok(&["logout", "-vvv", "--profile", "session"]);
}

/// What a process shows of itself to everybody.
#[cfg(target_os = "linux")]
fn shown(process: u32) -> String {
    String::from_utf8_lossy(&std::fs::read(format!("/proc/{process}/cmdline")).unwrap()).replace('\0', " ")
}

#[cfg(target_os = "linux")]
#[test]
fn the_list_of_processes_has_none() {
    use std::io::{BufRead, BufReader};

    use crate::resume::{PART, stall};
    use crate::world::content;

    let world = all_profiles();
    stall(&world);
    world.write("big.bin", &content(2 * PART + 1000, 11));
    for profile in ["default", "session", "app"] {
        let target = format!(":/{profile}.bin");
        let mut child = world.command(&["put", "big.bin", &target, "--profile", profile]).spawn().unwrap();
        crate::resume::until("it has begun", || world.calls("createFile") > 0);
        let line = shown(child.id());
        assert!(line.contains("put big.bin :/"), "{line}");
        world.assert_hidden(&line);
        child.kill().unwrap();
        child.wait().unwrap();
        world.emulator.clear_calls();
    }

    // The program that it starts gets none either.
    crate::emulator::program();
    let mut child = world.command(&["emulator", "--profile", "try"]).spawn().unwrap();
    BufReader::new(child.stderr.take().unwrap()).lines().next().unwrap().unwrap();
    let stored = std::fs::read_to_string(world.profile("try")).unwrap();
    let stored: serde_json::Value = serde_json::from_str(&stored).unwrap();
    let session = &stored["credentials"]["session"];
    for secret in ["token", "session_id"] {
        world.hide(session[secret].as_str().unwrap());
    }
    let id = child.id();
    let below = std::fs::read_to_string(format!("/proc/{id}/task/{id}/children")).unwrap_or_default();
    let processes: Vec<u32> = below.split_whitespace().map(|id| id.parse().unwrap()).chain([id]).collect();
    for process in processes {
        world.assert_hidden(&shown(process));
    }
    let status = std::process::Command::new("kill").args(["-s", "TERM", &id.to_string()]).status();
    assert!(status.unwrap().success());
    child.wait().unwrap();
}

#[cfg(unix)]
#[test]
fn what_is_kept_is_for_its_owner_and_only_profiles_have_secrets() {
    use std::os::unix::process::CommandExt;

    use crate::resume::{PART, stuck};
    use crate::world::{content, mode};

    let world = all_profiles();
    world.write("tree/big.bin", &content(2 * PART + 1000, 12));
    // With a umask that keeps nothing from anybody.
    let open = |command: &mut std::process::Command| {
        let program = command.get_program().to_owned();
        let arguments: Vec<_> = command.get_args().map(ToOwned::to_owned).collect();
        let environment: Vec<_> =
            command.get_envs().filter_map(|(name, value)| Some((name.to_owned(), value?.to_owned()))).collect();
        let folder = command.get_current_dir().unwrap().to_owned();
        let mut shell = std::process::Command::new("/bin/sh");
        shell.args(["-c", "umask 0; exec \"$0\" \"$@\""]).arg(program).args(arguments).current_dir(folder);
        shell.env_clear().envs(environment).process_group(0);
        shell
    };
    let mut child = stuck(&world, open(&mut world.command(&["sync", "tree", ":/tree"])));
    child.kill().unwrap();
    child.wait().unwrap();
    let mut folders = vec![world.path("config"), world.path("state")];
    let mut files = 0;
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            files += 1;
            assert_eq!(mode(&path) & 0o077, 0, "{} can be read or written by others", path.display());
            if !path.starts_with(world.path("config")) {
                let text = String::from_utf8_lossy(&std::fs::read(&path).unwrap()).into_owned();
                world.assert_hidden(&text);
                assert!(!text.contains("X-Amz-Signature"), "{}", path.display());
            }
        }
    }
    assert!(files >= 5, "three profiles, a lock and a journal: {files}");
}
