//! Installs what a machine is missing, where that works; otherwise says exactly what to type.
//!
//! apt-get on Debian and Ubuntu, as root or with sudo. On every other system nothing is installed
//! behind anyone's back: the command is printed and we stop. Deliberately not here: what is needed
//! (see `requirements`).

use crate::program::{Program, on_path};
use crate::requirements::Requirement;
use anyhow::{Context, Result, bail};
use std::io::IsTerminal;

/// Sees to it that all of these are there.
///
/// # Errors
/// Where something is missing and cannot be installed from here; the message has the command.
pub fn ensure(groups: &[&[Requirement]]) -> Result<()> {
    let missing = missing(groups);
    if missing.is_empty() {
        return Ok(());
    }
    for requirement in &missing {
        println!("   missing: {} ({})", requirement.debian.first().unwrap_or(&""), requirement.purpose);
    }
    match package_installer() {
        Some(installer) => install_with_apt(installer, &missing)?,
        None => bail!("{}", advice(&missing)),
    }
    let still: Vec<&str> = missing.iter().filter(|one| !one.is_there()).map(|one| one.purpose).collect();
    if !still.is_empty() {
        bail!(
            "apt-get has finished, yet these are still missing: {}.\n{}",
            still.join(", "),
            advice(&missing)
        );
    }
    Ok(())
}

fn missing<'a>(groups: &[&'a [Requirement]]) -> Vec<&'a Requirement> {
    let all = groups.iter().flat_map(|group| group.iter());
    all.filter(|requirement| needed_here(requirement) && !requirement.is_there()).collect()
}

/// On macOS and Windows the window and the linker are part of the system or of its developer
/// tools: only what has a package of its own there is asked for.
fn needed_here(requirement: &Requirement) -> bool {
    match std::env::consts::OS {
        "windows" => false,
        "macos" => !requirement.homebrew.is_empty(),
        _ => true,
    }
}

/// The words to put before `apt-get`: none for root, sudo for others.
fn package_installer() -> Option<&'static [&'static str]> {
    if !cfg!(target_os = "linux") || on_path("apt-get").is_none() {
        return None;
    }
    let is_root = Program::new("id").arg("-u").answer().is_ok_and(|id| id.trim() == "0");
    match (is_root, on_path("sudo").is_some(), std::io::stdin().is_terminal()) {
        (true, ..) => Some(&[]),
        (false, true, true) => Some(&["sudo"]),
        // Without a terminal nobody can type a password: sudo must do without one or refuse.
        (false, true, false) => Some(&["sudo", "--non-interactive"]),
        (false, false, _) => None,
    }
}

fn install_with_apt(before: &[&str], missing: &[&Requirement]) -> Result<()> {
    apt(before, &["update"]).with_context(|| advice(missing))?;
    let packages: Vec<&str> = missing.iter().filter_map(|requirement| known_to_apt(requirement)).collect();
    let mut words = vec!["install", "--yes", "--no-install-recommends"];
    words.extend(packages);
    apt(before, &words).with_context(|| advice(missing))
}

fn apt(before: &[&str], words: &[&str]) -> Result<()> {
    let all: Vec<&str> = before
        .iter()
        .chain(&["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"])
        .chain(words)
        .copied()
        .collect();
    println!("   {}", all.join(" "));
    Program::new(all[0]).args(&all[1..]).run()
}

/// The name under which the package lists of this release know a requirement.
fn known_to_apt(requirement: &Requirement) -> Option<&'static str> {
    let known = requirement.debian.iter().find(|name| {
        let policy = Program::new("apt-cache").args(["policy", name]).with("LC_ALL", "C").answer();
        policy.is_ok_and(|text| text.contains("Candidate:") && !text.contains("Candidate: (none)"))
    });
    known.or(requirement.debian.first()).copied()
}

/// What to type, for every system, with the own one first where it is known.
fn advice(missing: &[&Requirement]) -> String {
    let names = |pick: fn(&Requirement) -> &'static str| -> String {
        let picked: Vec<&str> = missing.iter().map(|one| pick(one)).filter(|name| !name.is_empty()).collect();
        picked.join(" ")
    };
    let debian = names(|one| one.debian.first().copied().unwrap_or_default());
    let (fedora, arch, homebrew) =
        (names(|one| one.fedora), names(|one| one.arch), names(|one| one.homebrew));
    let mut lines = vec![
        "something this needs is missing and could not be installed from here. Please run the line for your system, \
         then start again:"
            .to_owned(),
        format!("  Debian, Ubuntu  sudo apt-get update && sudo apt-get install {debian}"),
        format!("  Fedora          sudo dnf install {fedora}"),
        format!("  Arch            sudo pacman -S --needed {arch}"),
    ];
    lines.push(match homebrew.is_empty() {
        true => "  macOS           xcode-select --install".to_owned(),
        false => format!("  macOS           xcode-select --install; brew install {homebrew}"),
    });
    lines.push(
        "  Windows         winget install Microsoft.VisualStudio.2022.BuildTools --override \
         \"--wait --passive --add Microsoft.VisualStudio.Workload.VCTools --includeRecommended\" \
         (the window's WebView2 is part of Windows 10 and 11)"
            .to_owned(),
    );
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::requirements;

    #[test]
    fn advice_names_every_missing_package_on_every_system() {
        let missing: Vec<&Requirement> = requirements::WINDOW.iter().chain(requirements::TESTS).collect();
        let advice = advice(&missing);
        for requirement in missing {
            for name in [requirement.debian[0], requirement.fedora, requirement.arch, requirement.homebrew] {
                assert!(advice.contains(name), "{name} is not in:\n{advice}");
            }
        }
        assert!(advice.contains("Windows"));
    }

    #[test]
    fn nothing_is_missing_where_every_probe_answers() {
        let there = Requirement {
            probe: requirements::Probe::Program("cargo"),
            purpose: "",
            debian: &["cargo"],
            fedora: "cargo",
            arch: "cargo",
            homebrew: "cargo",
        };
        assert!(missing(&[&[there]]).is_empty());
    }

    #[test]
    fn a_program_that_does_not_exist_is_missing() {
        let absent = Requirement {
            probe: requirements::Probe::Program("proofbook-no-such-program"),
            purpose: "",
            debian: &["x"],
            fedora: "x",
            arch: "x",
            homebrew: "x",
        };
        assert_eq!(missing(&[&[absent]]).len(), usize::from(!cfg!(windows)));
    }
}
