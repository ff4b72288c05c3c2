//! Signing in and out, profiles, and secrets.

use serde_json::{Value, json};

use crate::world::{Ran, World, lines};

/// What to do about credentials that the service refused when they were given to `login`.
const REFUSED: &str = "see that it was copied whole, is meant for this endpoint, and has not expired";

#[test]
fn a_token_from_standard_input_becomes_a_profile() {
    let world = World::new();
    let url = world.emulator.url().to_owned();
    let text = "not signed in: run `koodrive login`, or set KOODRIVE_TOKEN (to try it without an account: `koodrive emulator \
                --help`)";
    world.fails(&["ls"], 3, text);
    let ran = world.run_with(&["login", "--endpoint", &url], format!("{}\n", world.token));
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(ran.out.starts_with(&format!("signed in to {url} as ")), "{ran:?}");
    let who = world.json(&["whoami"]);
    let [who] = &*who else { panic!("{who:?}") };
    assert_eq!(who["space"], world.emulator.container_id().as_str());
    assert_eq!(who["user_id"], world.emulator.user_id().as_str());
    assert_eq!((&who["profile"], &who["kind"]), (&json!("default"), &json!("token")));
    assert_eq!(who["endpoint"], *url);
    assert!(world.ok(&["whoami", "--spaces"]).contains(world.emulator.container_id().as_str()));

    let ran = world.run(&["ls", "--profile", "other"]);
    let text = "error: there is no profile \"other\": choose with --profile (there is default), or run `koodrive login \
                --profile other`\n";
    assert_eq!((ran.code, &*ran.err), (Some(3), text));
    assert_eq!(world.ok(&["logout"]), "signed out (profile default)\n");
    assert!(!world.profile("default").exists());
    world.fails(&["logout"], 3, "there is no profile \"default\": nothing was done");
}

#[test]
fn a_token_that_is_refused_makes_no_profile() {
    let world = World::new();
    world.hide("Bearer+deadbeefdeadbeef");
    let ran = world.run_with(&["login", "--endpoint", world.emulator.url()], "Bearer+deadbeefdeadbeef");
    assert_eq!(ran.code, Some(3), "{ran:?}");
    assert!(ran.err.starts_with("error: authSession: ") && ran.err.trim_end().ends_with(REFUSED), "{ran:?}");
    assert!(!world.profile("default").exists());
    let ran = world.run_with(&["login", "--endpoint", world.emulator.url()], "\n");
    let text =
        "error: no access token on standard input: pipe it in, or run the command in a terminal, which asks for it\n";
    assert_eq!((ran.code, &*ran.err), (Some(2), text));
}

/// What keyrings do is in a module of its own.
#[cfg(not(feature = "keyring"))]
#[test]
fn a_program_without_keyrings_says_how_to_get_one() {
    let world = World::new();
    let text = "this koodrive was built without keyrings: get one that has them with `cargo install koodrive-cli --features \
                keyring`, or leave out `--keyring`: `koodrive login` then keeps the secrets in a file for you alone";
    world.fails(&["login", "--keyring", "--endpoint", world.emulator.url()], 10, text);
    assert!(!world.profile("default").exists() && world.emulator.calls().is_empty());
}

#[test]
fn a_secret_is_no_argument() {
    let world = World::new();
    let text = "a token must not be an argument, because others see it in `ps` and the shell keeps it: pipe it in, or set \
                KOODRIVE_TOKEN; if this one was real, sign it out";
    let joined = format!("--token={}", world.token);
    world.fails(&["login", "--token", &world.token], 2, text);
    world.fails(&["login", &joined], 2, text);
    for command in [&["ls", &joined][..], &["login", "--app-secret=abcdefghijkl"]] {
        let ran = world.run(command);
        assert_eq!(ran.code, Some(2), "{ran:?}");
        assert!(!ran.err.contains("abcdefghijkl"), "{ran:?}");
    }
}

#[test]
fn an_application_acts_for_a_user() {
    let world = World::new();
    let (app, user) = (world.emulator.app_id().to_owned(), world.emulator.user_id().to_string());
    let login = ["login", "--endpoint", world.emulator.url(), "--app-id", &app, "--user", &user];
    let ran = world.run_in(&[("KOODRIVE_APP_SECRET", world.emulator.app_secret())], &login);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert_eq!(world.json(&["whoami"])[0]["kind"], "app");
    world.ok(&["mkdir", ":/a"]);
    assert_eq!(world.ok(&["ls"]), "a/\n");
    let text = "listJobs: it takes an access token only, and the client signs with an app secret: sign in as a user; \
                `koodrive login --help` says how";
    world.fails(&["job", "list"], 3, text);
    let piped = world.run_with(&[&login[..], &["--profile", "piped"]].concat(), world.emulator.app_secret());
    assert_eq!(piped.code, Some(0), "{piped:?}");
    let ran = world.run(&["login", "--app-id", &app]);
    assert_eq!(ran.code, Some(2), "{ran:?}");
}

#[test]
fn a_session_is_kept_alive_and_ended() {
    let world = World::new();
    let code = world.emulator.authorization_code().unwrap();
    world.hide(&code);
    let ran = world.run_with(&["login", "--code", "--endpoint", world.emulator.url(), "--output", "json"], &code);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert_eq!(lines(&ran.out)[0]["kind"], "session");
    let stored = || serde_json::from_slice::<Value>(&std::fs::read(world.profile("default")).unwrap()).unwrap();
    let token = stored()["credentials"]["session"]["token"].as_str().unwrap().to_owned();
    world.hide(&token);
    world.emulator.expire_token(&token).unwrap();
    world.ok(&["ls", "-vv"]);
    let renewed = stored()["credentials"]["session"]["token"].as_str().unwrap().to_owned();
    assert_ne!(renewed, token, "the session's new token is stored");
    world.hide(&renewed);
    assert_private(&world);
    world.ok(&["ls", "-vvv"]);
    world.ok(&["logout"]);
    assert_eq!(world.calls("logout"), 1);
    assert!(!world.profile("default").exists());
}

#[test]
fn another_endpoint_does_not_end_the_session_of_a_profile() {
    let (world, other) = (World::new(), World::new());
    let code = world.emulator.authorization_code().unwrap();
    world.run_with(&["login", "--code", "--endpoint", world.emulator.url()], &code);
    let stored = std::fs::read(world.profile("default")).unwrap();
    let ran = world.run_in(&[("KOODRIVE_ENDPOINT", other.emulator.url())], &["ls"]);
    assert_eq!(ran.code, Some(3), "{ran:?}");
    assert!(std::fs::read(world.profile("default")).unwrap() == stored);
    world.ok(&["ls"]);
}

#[test]
fn a_token_that_has_died_says_so() {
    let world = World::signed_in();
    world.emulator.revoke_token(&world.token).unwrap();
    let ran = world.run(&["ls"]);
    assert_eq!(ran.code, Some(3), "{ran:?}");
    assert!(ran.err.trim_end().ends_with("sign in with `koodrive login`"), "{ran:?}");
    assert_eq!(ran.err.lines().count(), 1, "{ran:?}");
}

/// Signing in helps whoever uses that profile, and nobody else.
#[test]
fn what_to_do_about_a_dead_token_depends_on_where_it_came_from() {
    let world = World::new();
    let text = "not signed in: run `koodrive login --profile work`, or set KOODRIVE_TOKEN (to try it without an account: \
                `koodrive emulator --help`)";
    world.fails(&["ls", "--profile", "work"], 3, text);
    let url = world.emulator.url().to_owned();
    let ran = world.run_with(&["login", "--profile", "work", "--endpoint", &url], &world.token);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    world.emulator.revoke_token(&world.token).unwrap();
    let environment = [("KOODRIVE_ENDPOINT", &*url), ("KOODRIVE_TOKEN", &*world.token)];
    for (environment, advice) in [
        (&[("KOODRIVE_PROFILE", "work")][..], "sign in with `koodrive login --profile work`\n"),
        (&environment, "set KOODRIVE_TOKEN to a token that is alive, or unset it to use a profile\n"),
    ] {
        for command in [&["ls"][..], &["rm", "--yes", ":/a"], &["sync", ":/", "down"], &["api", "auth-session"]] {
            let ran = world.run_in(environment, command);
            assert_eq!((ran.code, ran.err.lines().count()), (Some(3), 1), "{ran:?}");
            assert!(ran.err.ends_with(advice), "{ran:?}");
        }
    }
}

#[test]
fn the_environment_takes_the_place_of_the_profile() {
    let world = World::new();
    let url = world.emulator.url().to_owned();
    let environment = [("KOODRIVE_ENDPOINT", &*url), ("KOODRIVE_TOKEN", &*world.token)];
    let ran = world.run_in(&environment, &["mkdir", ":/from-the-environment"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(!world.profile("default").exists());
    let ran = world.run_in(&environment, &["login", "--profile", "work"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let ran = world.run_in(&[("KOODRIVE_PROFILE", "work")], &["ls"]);
    assert_eq!((ran.code, &*ran.out), (Some(0), "from-the-environment/\n"), "{ran:?}");
}

#[test]
fn a_profile_is_for_its_owner_alone() {
    let world = World::signed_in();
    assert_private(&world);
    world.fails(
        &["ls", "--profile", "../x"],
        2,
        "\"../x\" cannot be the name of a profile: use 1 to 64 letters, digits, `-`, `_` and `.`",
    );
    let path = world.profile("default");
    let shown = path.display().to_string();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o640)).unwrap();
        let text = format!(
            "{shown}: others can read it (mode 640), and it has secrets: run `chmod 600 {shown}`, and sign in anew if \
             somebody may have read them"
        );
        world.fails(&["ls"], 3, &text);
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)).unwrap();
    }
    std::fs::write(&path, format!("{{\"endpoint\": \"{}\", oops", world.token)).unwrap();
    let ran = world.run(&["ls"]);
    assert_eq!(ran.code, Some(3), "{ran:?}");
    assert!(ran.err.starts_with(&format!("error: {shown}: not a profile (line 1, column ")), "{ran:?}");
    assert!(ran.err.ends_with("sign in anew with `koodrive login`\n"), "{ran:?}");
}

#[cfg(unix)]
fn assert_private(world: &World) {
    use crate::world::mode;
    let profile = world.profile("default");
    assert_eq!((mode(&profile), mode(profile.parent().unwrap())), (0o600, 0o700));
    let others: Vec<_> = std::fs::read_dir(profile.parent().unwrap()).unwrap().collect();
    assert_eq!(others.len(), 1, "nothing temporary is left: {others:?}");
}

#[cfg(not(unix))]
fn assert_private(_world: &World) {}

/// Tokens of another kind, which sign in to nothing else, begin with the name of their scheme.
#[test]
fn a_token_of_a_subscriber_calls_what_takes_such_tokens_and_nothing_else() {
    let world = World::new();
    let (phone, password, url) = ("0027188460911", "Passw0rd!x", world.emulator.url().to_owned());
    let user = world.emulator.register_account(phone, password).unwrap();
    let agent = world.emulator.agent().to_owned();
    let environment = [("KOODRIVE_ENDPOINT", &*url), ("KOODRIVE_TOKEN", "none"), ("PASSWORD", password)];
    let sign_in =
        ["--account", phone, "--auth-type", "password", "--password", "env:PASSWORD", "--x-hw-agentname", &agent];
    let command = [&["api", "create-carrier-session", "--show-secrets"], &sign_in[..]].concat();
    let whole = |ran: &Ran| serde_json::from_str::<Value>(&ran.out).unwrap();
    let ran = world.run_in(&environment, &command);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let token = whole(&ran)["data"]["sessionInfo"]["accessToken"].as_str().unwrap().to_owned();
    world.hide(&token);

    let get = ["api", "get-account", "--user-id", user.as_str()];
    for token in [token.clone(), format!("AT {token}").replace("AT AT ", "AT ")] {
        let environment = [("KOODRIVE_ENDPOINT", &*url), ("KOODRIVE_TOKEN", &*token)];
        let ran = world.run_in(&environment, &get);
        assert_eq!(ran.code, Some(0), "{ran:?}");
        assert_eq!(whole(&ran)["data"]["phone"], phone, "{ran:?}");
        let ran = world.run_in(&environment, &["ls"]);
        let text = "it takes no token of the scheme accountToken, and the client has one: sign in as a user; `koodrive login \
                    --help` says how\n";
        assert!(ran.code == Some(3) && ran.err.ends_with(text), "{ran:?}");
    }
    let ran = world.run_in(&[("KOODRIVE_ENDPOINT", &*url), ("KOODRIVE_TOKEN", &*world.token)], &get);
    let text = "it takes a token of the scheme accountToken only: set KOODRIVE_TOKEN to a token of this scheme, which begins \
                with `AT `\n";
    assert!(ran.code == Some(3) && ran.err.ends_with(text), "{ran:?}");
}
