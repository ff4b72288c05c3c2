//! The extensions for people and for editors.
