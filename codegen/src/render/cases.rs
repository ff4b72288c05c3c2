//! The table that tests find operations in by their id.

use quote::quote;

use super::{Context, Draft, ident, path};
use crate::plan::Plan;
use crate::settings::Cases;

/// ```text
/// pub const CASES: &[Case] = &[Case::of::<drive::files::CreateFileRequest>(), …];
/// ```
pub(super) fn draft(context: Context<'_>, plan: &Plan<'_>, cases: &Cases) -> Draft {
    let client = path(&context.settings.client.name);
    let row = ident(cases.row.rsplit("::").next().unwrap_or_default());
    let rows = plan.groups.iter().flat_map(|group| {
        let module = ident(context.names.group(group.id));
        let (client, row) = (&client, &row);
        group.operations.iter().map(move |operation| {
            let request = ident(context.names.of_type(&operation.request));
            quote!(#row::of::<#client::#module::#request>())
        })
    });
    let table = quote! {
        /// Every operation, in the order of the spec.
        pub const CASES: &[#row] = &[#(#rows),*];
    };
    let import = path(&cases.row);
    let about = "Every operation by its id.";
    Draft { path: "generated.rs".to_owned(), docs: about.to_owned(), items: vec![quote!(use #import;), table] }
}
