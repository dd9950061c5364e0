"""A certificate for the portal of a measurement: self-signed, P-256, for one address and one month."""

from __future__ import annotations

import datetime
import ipaddress
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID


def certificate(folder: Path, address: str) -> Path:
    """One PEM file with certificate and key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "portal.bench")])
    now = datetime.datetime.now(datetime.UTC)
    names = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address(address))])
    making = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    making = making.serial_number(x509.random_serial_number()).not_valid_before(now - datetime.timedelta(days=1))
    making = making.not_valid_after(now + datetime.timedelta(days=30)).add_extension(names, critical=False)
    made = making.add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True).sign(key, hashes.SHA256())
    secret = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    path = folder / f"{address}.pem"
    path.write_bytes(made.public_bytes(serialization.Encoding.PEM) + secret)
    return path
