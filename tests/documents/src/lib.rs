#![doc = include_str!("../README.md")]

pub mod base;
pub mod document;
pub mod render;

/// The spec that fits the base document.
pub const SPEC: &str = include_str!("../spec/openapi.yaml");
