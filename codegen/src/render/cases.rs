//! The table that tests and `cargo xtask decode` find operations in by their id.

use quote::quote;

use super::{Context, Draft, ident};
use crate::plan::Plan;

/// ```text
/// pub const CASES: &[Case] = &[Case::of::<koodrive::files::CreateFileRequest>(), …];
/// ```
pub(super) fn draft(context: Context<'_>, plan: &Plan<'_>) -> Draft {
    let cases = plan.groups.iter().flat_map(|group| {
        let module = ident(context.names.group(group.id));
        group.operations.iter().map(move |operation| {
            let request = ident(context.names.of_type(&operation.request));
            quote!(Case::of::<koodrive::#module::#request>())
        })
    });
    let table = quote! {
        /// Every operation, in the order of the reference.
        pub const CASES: &[Case] = &[#(#cases),*];
    };
    let about = "Every operation by its id.";
    Draft {
        path: "generated.rs".to_owned(),
        docs: about.to_owned(),
        items: vec![
            quote!(
                use crate::Case;
            ),
            table,
        ],
    }
}
