//! A body of bytes and files, which are read while they are sent.

use std::collections::VecDeque;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::{Bytes, BytesMut};
use http_body::{Body, Frame, SizeHint};
use tokio::fs::File;
use tokio::io::{AsyncRead, ReadBuf};

use super::Piece;

/// How much of a file is read at once, in bytes.
const CHUNK: usize = 64 << 10;

/// Bytes and open files, one after the other.
pub(super) struct Files {
    pieces: VecDeque<Open>,
    /// How many bytes are still to come.
    left: u64,
}

enum Open {
    Bytes(Bytes),
    File {
        file: File,
        /// How much of it is still to come. What is written to it meanwhile is not sent.
        left: u64,
    },
}

impl Files {
    /// Opens the files.
    pub async fn open(pieces: &[Piece]) -> io::Result<Files> {
        let mut opened = Files { pieces: VecDeque::new(), left: 0 };
        for piece in pieces {
            let (open, length) = match piece {
                Piece::Bytes(bytes) => (Open::Bytes(bytes.clone()), bytes.len() as u64),
                Piece::File(path) => {
                    let with_path = |error: io::Error| {
                        io::Error::new(error.kind(), format!("{}: {error}", path.display()))
                    };
                    let file = File::open(path).await.map_err(with_path)?;
                    let left = file.metadata().await.map_err(with_path)?.len();
                    (Open::File { file, left }, left)
                }
            };
            opened.left += length;
            opened.pieces.push_back(open);
        }
        Ok(opened)
    }
}

impl Body for Files {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<io::Result<Frame<Bytes>>>> {
        loop {
            let chunk = match self.pieces.front_mut() {
                None => return Poll::Ready(None),
                Some(Open::Bytes(bytes)) => std::mem::take(bytes),
                Some(Open::File { left: 0, .. }) => Bytes::new(),
                Some(Open::File { file, left }) => {
                    let chunk = ready!(read(file, *left, cx))?;
                    *left -= chunk.len() as u64;
                    chunk
                }
            };
            if chunk.is_empty() {
                self.pieces.pop_front();
                continue;
            }
            self.left -= chunk.len() as u64;
            return Poll::Ready(Some(Ok(Frame::data(chunk))));
        }
    }

    fn is_end_stream(&self) -> bool {
        self.left == 0
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.left)
    }
}

/// Reads the next chunk of a file of which this much is left.
fn read(file: &mut File, left: u64, cx: &mut Context<'_>) -> Poll<io::Result<Bytes>> {
    let length = usize::try_from(left).map_or(CHUNK, |left| left.min(CHUNK));
    let mut chunk = BytesMut::zeroed(length);
    let mut buffer = ReadBuf::new(&mut chunk);
    ready!(Pin::new(file).poll_read(cx, &mut buffer))?;
    let read = buffer.filled().len();
    if read == 0 {
        return Poll::Ready(Err(io::Error::other("the file became shorter while it was sent")));
    }
    chunk.truncate(read);
    Poll::Ready(Ok(chunk.freeze()))
}
