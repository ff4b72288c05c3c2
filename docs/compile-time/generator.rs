//! Runs progenitor on a bundle: `generator SPEC OUT`.

fn main() {
    let mut arguments = std::env::args().skip(1);
    let (spec, out) = (arguments.next().expect("SPEC"), arguments.next().expect("OUT"));
    let spec: openapiv3::OpenAPI = serde_json::from_reader(std::fs::File::open(spec).unwrap()).unwrap();
    let tokens = progenitor_impl::Generator::default().generate_tokens(&spec).unwrap();
    std::fs::write(out, prettyplease::unparse(&syn::parse2(tokens).unwrap())).unwrap();
}
