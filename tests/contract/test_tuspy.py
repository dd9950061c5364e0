"""A third-party tus client (PyPI tuspy) against our uploads."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest
from tusclient.client import TusClient
from tusclient.exceptions import TusUploadFailed

from tests.support.portal_server import PortalServer
from tests.support.portal_uploads import Sender

_DATA = bytes(range(251)) * 4000


@pytest.fixture
def picture(tmp_path: Path) -> Iterator[IO[bytes]]:
    file = tmp_path / "beach.jpg"
    file.write_bytes(_DATA + tmp_path.name.encode())
    with file.open("rb") as stream:  # tuspy leaves files open that it opened by their path
        yield stream


@pytest.fixture
def client(portal: PortalServer) -> TusClient:
    return TusClient(f"{portal.base_url}/v1/uploads", headers={"Authorization": f"Bearer {portal.token('maria')}"})


def _said(picture: IO[bytes]) -> dict[str, str]:
    return {"sha256": hashlib.sha256(Path(picture.name).read_bytes()).hexdigest(), "media_type": "image/jpeg", "name": "beach.jpg"}


def _arrived(portal: PortalServer, picture: IO[bytes]) -> bool:
    data = Path(picture.name).read_bytes()
    return Sender(portal.base_url, portal.token("maria")).reads(hashlib.sha256(data).hexdigest()).content == data


def test_tuspy_sends_a_file_in_chunks_with_checksums(portal: PortalServer, client: TusClient, picture: IO[bytes]) -> None:
    client.uploader(file_stream=picture, chunk_size=300_000, metadata=_said(picture), upload_checksum=True).upload()
    assert _arrived(portal, picture)


def test_tuspy_goes_on_where_it_stopped(portal: PortalServer, client: TusClient, picture: IO[bytes]) -> None:
    begun = client.uploader(file_stream=picture, chunk_size=200_000, metadata=_said(picture))
    begun.upload(stop_at=400_000)
    resumed = client.uploader(file_stream=picture, url=begun.url, chunk_size=500_000)
    assert resumed.offset == 400_000
    resumed.upload()
    assert _arrived(portal, picture)


def test_tuspy_goes_on_after_a_broken_line(portal: PortalServer, client: TusClient, picture: IO[bytes]) -> None:
    uploader = client.uploader(file_stream=picture, metadata=_said(picture), retries=1, retry_delay=0)
    portal.faults.cut_upload(after_bytes=500_000)
    uploader.upload()
    assert _arrived(portal, picture)


def test_tuspy_is_told_of_wrong_bytes(client: TusClient, picture: IO[bytes]) -> None:
    said = _said(picture) | {"sha256": "0" * 64}
    with pytest.raises(TusUploadFailed) as failure:
        client.uploader(file_stream=picture, metadata=said).upload()
    assert failure.value.status_code == 460
