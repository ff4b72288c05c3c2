//! The streams of a paginated operation, and the facts by which they walk the list.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::operations::response_type;
use super::shape::{Imports, module_path, rust_type};
use super::structs::is_option;
use super::{Context, docs, ident};
use crate::analyze::pagination::{Making, making, size_beside_cursor};
use crate::analyze::{Step, steps};
use crate::ir::{Field, Operation, Page, PageStyle, Shape, TypeId};
use crate::plan::{Module, module_of};

/// Notes what [`functions`] need.
pub(super) fn import_functions(context: Context<'_>, imports: &mut Imports, operation: &Operation) {
    if operation.page.is_some() {
        imports.runtime(context, "Items");
        imports.runtime(context, "Pages");
    }
}

/// ```text
/// /// …
/// #[inline]
/// pub fn list_messages_pages(client: &Client, request: ListMessagesRequest) -> Pages<ListMessagesRequest> {
///     Pages::new(client, request)
/// }
///
/// /// …
/// #[inline]
/// pub fn list_messages_items(client: &Client, request: ListMessagesRequest) -> Items<ListMessagesRequest> {
///     Items::new(client, request)
/// }
/// ```
pub(super) fn functions(context: Context<'_>, operation: &Operation) -> Vec<TokenStream> {
    let Some(page) = &operation.page else { return Vec::new() };
    let pages = ident(context.names.pages(&operation.id));
    let items = ident(context.names.items(&operation.id));
    let request = ident(context.names.of_type(&operation.request));
    let (about_pages, about_items) = (about_pages(context, operation, page), about_items(context, operation, page));
    vec![
        quote! {
            #about_pages
            #[inline]
            pub fn #pages(client: &Client, request: #request) -> Pages<#request> {
                Pages::new(client, request)
            }
        },
        quote! {
            #about_items
            #[inline]
            pub fn #items(client: &Client, request: #request) -> Items<#request> {
                Items::new(client, request)
            }
        },
    ]
}

fn about_pages(context: Context<'_>, operation: &Operation, page: &Page) -> TokenStream {
    let of = operation.response.as_ref().map(|id| linked(context, &Shape::Named(id.clone()))).unwrap_or_default();
    let items = context.names.items(&operation.id);
    let text = format!(
        "{}, page by page.\n\nReturns a stream of {of}. Each page is fetched on demand, starting with the one that the \
         request names. {} See `{}()` for the operation itself, and [`{items}`] for a stream of the items.",
        operation.summary,
        end(page),
        operation.id,
    );
    docs::prose(context, &text)
}

fn about_items(context: Context<'_>, operation: &Operation, page: &Page) -> TokenStream {
    let of = item(context, operation, page).map(|shape| linked(context, shape)).unwrap_or_default();
    let pages = context.names.pages(&operation.id);
    let text = format!(
        "{}, one by one.\n\nReturns a stream of {of}. Pages are fetched on demand, each when the items of the one before \
         it are used up. {} See `{}()` for the operation itself, and [`{pages}`] for a stream of the pages.",
        operation.summary,
        end(page),
        operation.id,
    );
    docs::prose(context, &text)
}

/// The sentence of the documentation that states what ends the list.
fn end(page: &Page) -> String {
    let last = |path: &String| path.rsplit('.').next().unwrap_or_default().to_owned();
    match (page.style, page.next.as_ref().map(last), page.total.as_ref().map(last)) {
        (PageStyle::Cursor, next, _) => {
            let next = next.unwrap_or_default();
            format!("The list ends with the first page that has no `{next}`; empty pages may come before it.")
        }
        (PageStyle::Offset, _, Some(total)) => {
            format!("The list ends when `{total}` items have been returned, or at an empty page.")
        }
        (PageStyle::Offset, _, None) => "The service does not state how many items there are, so the list ends at \
             an empty page, which costs one more call."
            .to_owned(),
    }
}

/// A type as the documentation of any module can link to it.
fn linked(context: Context<'_>, shape: &Shape) -> String {
    let name = rust_type(context, shape).to_string();
    match shape {
        Shape::Named(id) => match context.api.types.get(id) {
            Some(found) => format!("[`{name}`]({}::{name})", module_path(context, &module_of(found))),
            None => format!("`{name}`"),
        },
        _ => format!("`{}`", name.replace(' ', "")),
    }
}

/// What the pages of an operation are made of.
fn item<'a>(context: Context<'a>, operation: &'a Operation, page: &Page) -> Option<&'a Shape> {
    let steps = steps(context.api, operation.response.as_ref()?, &page.items)?;
    let (_, field) = steps.last()?;
    match context.resolved(&field.shape) {
        Shape::List(item) => Some(item),
        _ => None,
    }
}

/// ```text
/// impl Paged for ListPersonalFilesRequest {
///     type Item = ListedFile;
///     type Style = pagination::Cursor;
///
///     fn items(page: &mut ListFilesResponse) -> Option<&mut Vec<ListedFile>> {
///         Some(&mut page.files)
///     }
///
///     fn position(&self) -> Option<String> {
///         Some(self.page_info.as_ref()?.page_cursor.clone())
///     }
///
///     fn rest(page: &ListFilesResponse) -> Option<String> {
///         page.next_cursor.clone()
///     }
///
///     fn turn(&mut self, to: String) {
///         self.page_info.get_or_insert_with(|| PageInfo::new(100)).page_cursor = to;
///     }
/// }
/// ```
pub(super) fn implementation(
    context: Context<'_>,
    operation: &Operation,
    here: &Module<'_>,
    imports: &mut Imports,
) -> Option<TokenStream> {
    let page = operation.page.as_ref()?;
    let item = item(context, operation, page)?;
    imports.runtime(context, "Paged");
    imports.runtime(context, "pagination");
    imports.shape(context, here, item);
    let item = rust_type(context, item);
    let request = ident(context.names.of_type(&operation.request));
    let response = response_type(context, operation);
    let (style, position) = match page.style {
        PageStyle::Cursor => (quote!(Cursor), quote!(String)),
        PageStyle::Offset => (quote!(Offset), quote!(u64)),
    };
    let answered = |path: &str| steps(context.api, operation.response.as_ref()?, path);
    let items = items(context, &answered(&page.items)?);
    let told = if page.style == PageStyle::Cursor { &page.next } else { &page.total };
    let (told, argument) = match told {
        Some(told) => (value(context, page.style, &quote!(page), &answered(told)?), quote!(page)),
        None => (quote!(None), quote!(_)),
    };
    let sent = steps(context.api, &operation.request, &page.cursor)?;
    let from = value(context, page.style, &quote!(self), &sent);
    let turn = turn(context, page, &sent, here, imports)?;
    Some(quote! {
        impl Paged for #request {
            type Item = #item;

            type Style = pagination::#style;

            fn items(page: &mut #response) -> Option<&mut Vec<#item>> {
                #items
            }

            fn position(&self) -> Option<#position> {
                #from
            }

            fn rest(#argument: &#response) -> Option<#position> {
                #told
            }

            fn turn(&mut self, to: #position) {
                #turn
            }
        }
    })
}

/// The list on a page, wherever it stands: `page.data.as_mut()?.things.as_mut()`.
fn items(context: Context<'_>, steps: &[Step<'_>]) -> TokenStream {
    let Some(((owner, list), parents)) = steps.split_last() else { return quote!(None) };
    let parent = reached(context, &quote!(page), parents, &quote!(as_mut));
    let name = ident(context.names.field(owner, &list.wire));
    if is_option(context, owner, list) { quote!(#parent.#name.as_mut()) } else { quote!(Some(&mut #parent.#name)) }
}

/// What a field says of the position: `Some(self.page_info.as_ref()?.page_cursor.clone())`.
fn value(context: Context<'_>, style: PageStyle, base: &TokenStream, steps: &[Step<'_>]) -> TokenStream {
    let Some(((owner, field), parents)) = steps.split_last() else { return quote!(None) };
    let parent = reached(context, base, parents, &quote!(as_ref));
    let name = ident(context.names.field(owner, &field.wire));
    let copy = match style {
        PageStyle::Cursor => quote!(#parent.#name.clone()),
        PageStyle::Offset => quote!(#parent.#name),
    };
    if is_option(context, owner, field) { copy } else { quote!(Some(#copy)) }
}

/// The way through structs, those that may be missing by `as_ref()?` or `as_mut()?`.
fn reached(context: Context<'_>, base: &TokenStream, steps: &[Step<'_>], look: &TokenStream) -> TokenStream {
    steps.iter().fold(base.clone(), |parent, (owner, field)| {
        let name = ident(context.names.field(owner, &field.wire));
        if is_option(context, owner, field) { quote!(#parent.#name.#look()?) } else { quote!(#parent.#name) }
    })
}

/// Writes the position, into objects that are made where the caller left them out.
fn turn(
    context: Context<'_>,
    page: &Page,
    steps: &[Step<'_>],
    here: &Module<'_>,
    imports: &mut Imports,
) -> Option<TokenStream> {
    let ((owner, cursor), parents) = steps.split_last()?;
    let mut parent = quote!(self);
    for (owner, field) in parents {
        let name = ident(context.names.field(owner, &field.wire));
        parent = quote!(#parent.#name);
        if is_option(context, owner, field) {
            let Shape::Named(id) = context.resolved(&field.shape) else { return None };
            let made = made(context, page, (field, id), here, imports);
            parent = quote!(#parent.#made);
        }
    }
    let name = ident(context.names.field(owner, &cursor.wire));
    let position = if is_option(context, owner, cursor) { quote!(Some(to)) } else { quote!(to) };
    Some(quote!(#parent.#name = #position;))
}

/// How an object that may be missing is got hold of: `get_or_insert_with(|| PageInfo::new(100))`.
fn made(
    context: Context<'_>,
    page: &Page,
    (field, id): (&Field, &TypeId),
    here: &Module<'_>,
    imports: &mut Imports,
) -> TokenStream {
    let sized = making(context.api, id, size_beside_cursor(page)) == Some(Making::Sized);
    let Some(size) = page.default_size.filter(|_| sized) else { return quote!(get_or_insert_default()) };
    imports.named(context, here, id);
    let (name, size) = (ident(context.names.of_type(id)), Literal::u64_unsuffixed(size));
    let new = quote!(#name::new(#size));
    let new = if field.boxed { quote!(Box::new(#new)) } else { new };
    quote!(get_or_insert_with(|| #new))
}
