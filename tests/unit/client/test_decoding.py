"""A packed answer is read as it comes, and a cut one is never taken for whole."""

from __future__ import annotations

import gzip
import zlib

import pytest
from backports import zstd

from sync.client.decoding import compress_zstd, decoder_for
from sync.errors import PortalUnreachable, ProtocolBroken

TEXT = b"fibres on the beach\n" * 5_000


def packed(encoding: str) -> bytes:
    return {"gzip": gzip.compress, "zstd": compress_zstd, "identity": bytes}[encoding](TEXT)


@pytest.mark.parametrize("encoding", ["gzip", "zstd", "identity"])
@pytest.mark.parametrize("step", [1, 7, 100_000])
def test_the_text_comes_out_however_the_bytes_arrive(encoding, step):
    decoder, data = decoder_for(encoding), packed(encoding)
    pieces = [piece for at in range(0, len(data), step) for piece in decoder.feed(data[at : at + step])]
    decoder.finish()
    assert b"".join(pieces) == TEXT


@pytest.mark.parametrize("encoding", ["gzip", "zstd"])
@pytest.mark.parametrize("missing", [1, 8, 30])
def test_a_cut_stream_says_so(encoding, missing):
    decoder = decoder_for(encoding)
    list(decoder.feed(packed(encoding)[:-missing]))
    with pytest.raises(PortalUnreachable, match="cut"):
        decoder.finish()


@pytest.mark.parametrize("encoding", ["gzip", "zstd"])
def test_an_empty_body_is_whole(encoding):
    decoder_for(encoding).finish()


@pytest.mark.parametrize("encoding", ["gzip", "zstd"])
def test_noise_breaks_the_contract(encoding):
    with pytest.raises(ProtocolBroken):
        list(decoder_for(encoding).feed(b"<html>not packed at all</html>" * 10))


def test_a_flushed_checkpoint_can_be_read_before_the_stream_ends():
    packer = zstd.ZstdCompressor()
    first = packer.compress(b"one\n", mode=zstd.ZstdCompressor.FLUSH_BLOCK)
    assert b"".join(decoder_for("zstd").feed(first)) == b"one\n"
    plain = zlib.compressobj(wbits=31)
    assert b"".join(decoder_for("gzip").feed(plain.compress(b"one\n") + plain.flush(zlib.Z_SYNC_FLUSH))) == b"one\n"


def test_a_bomb_is_unpacked_in_small_pieces():
    decoder = decoder_for("zstd")
    sizes = [len(piece) for piece in decoder.feed(compress_zstd(bytes(50_000_000)))]
    assert sum(sizes) == 50_000_000
    assert max(sizes) <= 256 * 1024


def test_two_frames_are_one_text():
    decoder = decoder_for("zstd")
    assert b"".join(decoder.feed(compress_zstd(b"one ") + compress_zstd(b"two"))) == b"one two"
    decoder.finish()


def test_an_encoding_nobody_asked_for_is_refused():
    with pytest.raises(ProtocolBroken):
        decoder_for("br")
