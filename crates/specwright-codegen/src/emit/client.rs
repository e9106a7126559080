//! `methods.rs`: a method of the client for each operation, around the call in `operations.rs`.

pub(super) mod blocking;
pub(super) mod mock;
pub(super) mod operations;
mod signature;

use proc_macro2::TokenStream;
use quote::quote;

use super::{ident, imports, module_docs, type_of};
use crate::model::{
    Api, Field, Indirection, Operation, Parameter, Place, Presence, Repeatable, Secrecy, Security,
    Success, Type,
};
use signature::{Signature, local, spread, success};

/// What the methods stand on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Layer {
    /// One that makes a call again where that is safe, and knows each operation for it.
    Repeating,
    /// One that makes each call once.
    Once,
}

/// How many arguments the method of an operation has.
pub(super) fn arguments(api: &Api, operation: &Operation) -> usize {
    Signature::of(api, operation).arguments.len()
}

pub(super) fn emit(api: &Api, layer: Layer) -> TokenStream {
    let heading = module_docs(&format!("The calls of the API \"{}\".", api.title));
    let success = success_code(api);
    let envelopes = envelopes(api);
    let methods = api.operations.iter().map(|operation| method(api, operation, layer));
    let wire = wire(api);
    let imports = imports(api, &["Client", "Error"]);
    quote! {
        #heading

        #imports

        #success
        #wire

        impl Client {
            #(#methods)*
        }

        #(#envelopes)*
    }
}

/// The code of success, as a value of its type.
fn success_code(api: &Api) -> TokenStream {
    let (ty, value) = match &api.success {
        None => return quote!(),
        Some(Success::Text(code)) => (quote!(&str), quote!(#code)),
        Some(Success::Variant { ty, variant }) => {
            let ty = ident(ty);
            let variant = ident(variant);
            (quote!(types::#ty), quote!(types::#ty::#variant))
        }
    };
    quote! {
        /// The code that says that all went well.
        pub(super) const SUCCESS: #ty = #value;
    }
}

/// The header of the credential and the media type of request bodies, for the hand-written hooks.
fn wire(api: &Api) -> TokenStream {
    let header = api.key_header().map(|header| {
        let header = header.to_ascii_lowercase();
        let open = api.operations.iter().filter(|operation| operation.security == Security::Open);
        let open = open.map(|operation| operation.name.trim_start_matches("r#"));
        quote! {
            /// The header that carries the credential.
            pub(super) const CREDENTIAL_HEADER: &str = #header;

            /// The operations that get no credential, as progenitor calls them.
            pub(super) const OPEN_OPERATIONS: &[&str] = &[#(#open),*];
        }
    });
    let body = api.operations.iter().find_map(|operation| operation.body.as_ref());
    let media_type = body.map(|body| {
        let media_type = body.contents.first().map(|content| &content.media_type);
        quote! {
            /// The media type of request bodies.
            pub(super) const MEDIA_TYPE: &str = #media_type;
        }
    });
    let envelope = api.envelope.as_ref().map(|envelope| {
        let code = &envelope.code.wire_name;
        let message = &envelope.message.wire_name;
        let result = envelope.result.as_ref().map(|result| {
            let result = &result.property.wire_name;
            quote! {
                /// The property of a reply that holds the result.
                pub(super) const RESULT: &str = #result;
            }
        });
        quote! {
            /// The property of a reply or an error body that holds the code.
            pub(super) const CODE: &str = #code;

            /// The property of a reply or an error body that holds the message.
            pub(super) const MESSAGE: &str = #message;

            #result
        }
    });
    quote! {
        #header
        #media_type
        #envelope
    }
}

/// How the hand-written client takes each envelope apart.
fn envelopes(api: &Api) -> Vec<TokenStream> {
    let Some(envelope) = &api.envelope else {
        return Vec::new();
    };
    let Some(result) = &envelope.result else {
        return Vec::new();
    };
    let code = ident(&envelope.code.name);
    let message = ident(&envelope.message.name);
    let field = ident(&result.property.name);
    let mut done: Vec<&Type> = Vec::new();
    let mut items = Vec::new();
    for content in
        api.operations.iter().flat_map(|o| &o.responses).flat_map(|response| &response.contents)
    {
        let (Some(inner), Some(ty)) = (&content.result, content.codec.ty()) else {
            continue;
        };
        // Envelopes around the same result are one type.
        if done.contains(&inner) {
            continue;
        }
        done.push(inner);
        let is_envelope = ty.named().is_some_and(|name| {
            let envelope = api.envelope_type.as_ref();
            envelope.is_some_and(|envelope| envelope.result_of(name).is_some())
        });
        let reply = type_of(ty, &quote!(types::));
        let inner = type_of(inner, &quote!(types::));
        let parts = match is_envelope {
            true => quote! {
                let (code, message, result) = ::specwright_runtime::Enveloped::into_parts(self);
                super::Parts { code, message, result }
            },
            false => {
                let boxed = ty.named().is_some_and(|name| {
                    let mut fields = api.type_def(name).shape.fields().iter();
                    let is_boxed = |one: &Field| one.indirection == Indirection::Boxed;
                    fields.any(|one| one.wire_name == result.property.wire_name && is_boxed(one))
                });
                let unboxed = boxed.then(|| quote!(.map(|result| *result)));
                quote! {
                    super::Parts {
                        code: self.#code,
                        message: self.#message,
                        result: self.#field #unboxed,
                    }
                }
            }
        };
        items.push(quote! {
            impl super::Reply for #reply {
                type Result = #inner;

                fn into_parts(self) -> super::Parts<#inner> {
                    #parts
                }
            }
        });
    }
    items
}

fn method(api: &Api, operation: &Operation, layer: Layer) -> TokenStream {
    let signature = Signature::of(api, operation);
    let declared = signature.declared();
    let built = built_body(api, operation);
    let checks = checks(api, operation);
    let values = in_order_of_call(operation);
    let values = values.iter().map(|parameter| pass(api, parameter));
    let body_value = operation.body.iter().map(|_| local(operation, "body"));
    let arguments = quote!(#(#values,)* #(#body_value,)*);
    let reply = success(operation).map(|(reply, _)| type_of(reply, &quote!(types::)));
    let Signature { docs, name, result, .. } = &signature;
    let call = match layer {
        Layer::Repeating => {
            let finish = match reply {
                Some(reply) => quote!(result::<#reply, _>),
                None => quote!(nothing),
            };
            let facts = facts(api, operation);
            let operations = local(operation, "operations");
            quote! {
                self.#finish(&#facts, |#operations| #operations.#name(#arguments)).await
            }
        }
        Layer::Once => {
            let finish = match reply {
                Some(reply) => quote!(result::<#reply>),
                None => quote!(nothing),
            };
            quote! {
                let answer = self.operations.#name(#arguments).await;
                self.#finish(answer).await
            }
        }
    };
    quote! {
        #docs
        pub async fn #name(&self, #(#declared),*) -> Result<#result, Error> {
            #built
            #checks
            #call
        }
    }
}

/// What is known of an operation before it is called.
fn facts(api: &Api, operation: &Operation) -> TokenStream {
    let id = &operation.wire_name;
    let access = ident(match operation.security {
        Security::Open => "open",
        Security::Required(_) => "guarded",
    });
    let repeat = match operation.repeatable {
        Repeatable::Yes => quote!(.repeatable()),
        Repeatable::No => quote!(),
    };
    let secrecy = match api.secrecy_of(operation) {
        Secrecy::Secret => quote!(.secret()),
        Secrecy::Open => quote!(),
    };
    quote!(super::Operation::#access(#id) #repeat #secrecy)
}

/// Makes the request body of the arguments that are its properties.
fn built_body(api: &Api, operation: &Operation) -> TokenStream {
    let (Some(body), Some(fields)) = (operation.body_type(), spread(api, operation)) else {
        return quote!();
    };
    let local = local(operation, "body");
    let ty = type_of(body, &quote!(types::));
    let names = fields.iter().map(|field| ident(&field.name));
    quote!(let #local = &#ty::new(#(#names),*);)
}

/// The parameters as the call takes them: those of the path as the path has them, then query and headers
/// by their names.
fn in_order_of_call(operation: &Operation) -> Vec<&Parameter> {
    let mut parameters: Vec<&Parameter> = operation.parameters.iter().collect();
    parameters.sort_by_key(|parameter| match parameter.place {
        Place::Path => (0, ""),
        Place::Query => (1, parameter.wire_name.as_str()),
        Place::Header | Place::Cookie => (2, parameter.wire_name.as_str()),
    });
    parameters
}

/// The argument as the call takes it: named types by reference.
fn pass(api: &Api, parameter: &Parameter) -> TokenStream {
    let name = ident(&parameter.name);
    let by_value = matches!(parameter.ty, Type::Named(_)) && api.is_copy(&parameter.ty);
    match (by_value, parameter.presence) {
        (false, _) => quote!(#name),
        (true, Presence::Required) => quote!(&#name),
        (true, Presence::Optional) => quote!(#name.as_ref()),
    }
}

/// What must hold before anything is sent and is not sure by the types alone; all of it is reported.
fn checks(api: &Api, operation: &Operation) -> TokenStream {
    let body = local(operation, "body");
    let report = local(operation, "report");
    let parameters = operation.parameters.iter().flat_map(|parameter| {
        let report = &report;
        let name = ident(&parameter.name);
        let wire_name = &parameter.wire_name;
        let place = ident(match parameter.place {
            Place::Path => "Path",
            Place::Query => "Query",
            Place::Header => "Header",
            Place::Cookie => "Cookie",
        });
        let rules = api.needs_check(&parameter.ty).then(|| {
            let borrowed = if api.is_copy(&parameter.ty) { quote!(&#name) } else { quote!(#name) };
            let place = quote!(specwright_runtime::Place::#place);
            quote!(specwright_runtime::check_parameter(#place, #wire_name, #borrowed))
        });
        let text =
            if parameter.ty == Type::String { quote!(#name) } else { quote!(#name.as_str()) };
        let carried = match (parameter.place, api.is_text(&parameter.ty)) {
            (Place::Path, true) => Some(quote!(check_segment)),
            (Place::Header, true) => Some(quote!(check_header)),
            _ => None,
        };
        let carried = carried.map(|check| quote!(specwright_runtime::#check(#wire_name, #text)));
        rules.into_iter().chain(carried).map(move |check| match parameter.presence {
            Presence::Required => quote!(#report.note(#check);),
            Presence::Optional => quote! {
                if let Some(#name) = #name {
                    #report.note(#check);
                }
            },
        })
    });
    let whole = operation.body_type().filter(|body| api.needs_check(body));
    let whole = whole.map(|_| {
        let place = quote!(specwright_runtime::Place::Body);
        quote!(#report.note(specwright_runtime::json::validate(#body, #place));)
    });
    let checks: Vec<TokenStream> = parameters.chain(whole).collect();
    if checks.is_empty() {
        return quote!();
    }
    quote! {
        let mut #report = specwright_runtime::Violations::default();
        #(#checks)*
        #report.into_result()?;
    }
}
