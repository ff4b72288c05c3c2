//! Uploads under faults.
