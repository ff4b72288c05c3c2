//! Where a name may be written: never outside of a folder.

use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use super::local::{Rules, check_local};
use super::problem::{NameProblem, What};

/// The path of something below a folder, from names that the service sent, with the rules of this system.
///
/// Each is checked by [`check_local`], so that no name leads out of the folder. What lies there already can: see
/// [`check_inside`].
///
/// # Errors
/// What is wrong with the first name that may not be written.
pub fn safe_join<'n>(root: &Path, names: impl IntoIterator<Item = &'n str>) -> Result<PathBuf, NameProblem> {
    let mut path = root.to_path_buf();
    for name in names {
        path.push(check_local(name, Rules::native())?);
    }
    Ok(path)
}

/// Checks that writing to a path below a folder stays in it: that nothing on the way there is a link, or on Windows a
/// junction, and neither is the path itself.
///
/// The folder may be a link, because its user chose it. What does not exist yet is no link. Each call of it asks the file
/// system, so call it where blocking is allowed, and call it right before writing: another program can put a link there
/// at any moment.
///
/// # Errors
/// The first link on the way ([`NameProblem::link`]); a path that is not below the folder; and something on the way that
/// cannot be looked at.
pub fn check_inside(root: &Path, path: &Path) -> Result<(), NameProblem> {
    let outside = || NameProblem::new(What::Outside { root: root.to_path_buf(), path: path.to_path_buf() });
    let below = path.strip_prefix(root).map_err(|_| outside())?;
    let mut reached = root.to_path_buf();
    for component in below.components() {
        let Component::Normal(name) = component else { return Err(outside()) };
        reached.push(name);
        match fs::symlink_metadata(&reached) {
            // On Windows this is true of junctions as well.
            Ok(found) if found.is_symlink() => return Err(NameProblem::new(What::Link(reached))),
            Ok(_) => {}
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            Err(error) => return Err(NameProblem::new(What::Unreadable(reached, error))),
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_down_only() {
        let root = Path::new("root");
        assert_eq!(safe_join(root, []).unwrap(), root);
        assert_eq!(safe_join(root, ["a", "b.txt"]).unwrap(), root.join("a").join("b.txt"));
        for names in [["a", ".."], ["..", "a"], ["a", ""], ["a", "/etc"], ["a/..", "b"], [".", "a"], ["a", "b\0"]] {
            safe_join(root, names).unwrap_err();
        }
    }

    #[test]
    fn a_path_elsewhere_is_not_inside() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("root");
        check_inside(&root, &root).unwrap();
        check_inside(&root, &root.join("a").join("b")).unwrap();
        for path in [folder.path().to_path_buf(), folder.path().join("rooted"), root.join("..").join("a")] {
            let problem = check_inside(&root, &path).unwrap_err().to_string();
            assert!(problem.contains("is not below"), "{problem}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_reported_wherever_it_is() {
        use std::os::unix::fs::symlink;

        let folder = tempfile::tempdir().unwrap();
        let (root, elsewhere) = (folder.path().join("root"), folder.path().join("elsewhere"));
        fs::create_dir_all(root.join("a").join("b")).unwrap();
        fs::create_dir(&elsewhere).unwrap();
        fs::write(root.join("a").join("file"), "").unwrap();
        symlink(&elsewhere, root.join("a").join("out")).unwrap();
        symlink("b", root.join("a").join("in")).unwrap();
        symlink("nowhere", root.join("dangling")).unwrap();
        symlink(&root, folder.path().join("chosen")).unwrap();

        for inside in ["a", "a/b", "a/b/c/d", "new", "a/file"] {
            check_inside(&root, &root.join(inside)).unwrap();
        }
        check_inside(&folder.path().join("chosen"), &folder.path().join("chosen").join("a")).unwrap();
        for (path, link) in [
            ("a/out", "a/out"),
            ("a/out/x/y", "a/out"),
            ("a/in/x", "a/in"),
            ("dangling", "dangling"),
            ("dangling/x", "dangling"),
        ] {
            let problem = check_inside(&root, &root.join(path)).unwrap_err();
            assert_eq!(problem.link(), Some(&*root.join(link)), "{path}");
            assert!(problem.to_string().contains("is a link, which is not followed"), "{problem}");
        }
        // Below a file there is nothing, and nothing can be written.
        let problem = check_inside(&root, &root.join("a/file/x")).unwrap_err();
        assert!(problem.link().is_none() && problem.to_string().contains("cannot be looked at"), "{problem}");
    }
}
