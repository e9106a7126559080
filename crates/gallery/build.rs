//! Generates types, the client and the server of `spec/gallery.yaml`.

fn main() -> Result<(), specwright_build::Error> {
    specwright_build::Builder::new("../../spec/gallery.yaml").client(true).server(true).generate()
}
