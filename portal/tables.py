"""The portal's tables: SQLAlchemy Core, every row the portal keeps and the indexes its reads rely on."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    false,
    text,
)

metadata = MetaData()
"""All times are text, `YYYY-MM-DDTHH:MM:SSZ`; all ids are text; JSON is stored as the text that goes on the wire."""

meta = Table(
    "meta",
    metadata,
    Column("one", Integer, primary_key=True),  # always 1: the single row of the portal
    Column("portal", String, nullable=False),
    Column("name", String, nullable=False),
    Column("head", BigInteger, nullable=False),  # the last seq given; grows under the write lock, so seq is commit order
    Column("forgotten", BigInteger, nullable=False),  # tombstones up to this seq may be gone: an older cursor is expired
    Column("public_space", String, nullable=False),
)

run = Table(
    "run",
    metadata,
    Column("ordinal", Integer, primary_key=True, autoincrement=True),
    Column("id", String, nullable=False, unique=True),
    Column("head", BigInteger, nullable=False),  # the head when this run began: no cursor of an earlier run can exceed it
    Column("started_at", String, nullable=False),
)

account = Table(
    "account",
    metadata,
    Column("id", String, primary_key=True),  # also the id of the person
    Column("user_name", String, nullable=False, unique=True),
    Column("name", String, nullable=False),
    Column("country", String, nullable=False),
    Column("city", String, nullable=False, server_default=""),
    Column("school", String, nullable=False, server_default=""),
    Column("language", String, nullable=False, server_default="en"),
    Column("password_hash", String, nullable=False, server_default=""),
    Column("own_space", String, nullable=False),
    Column("created_at", String, nullable=False),
)

token = Table(
    "token",
    metadata,
    Column("hash", String, primary_key=True),  # SHA-256 of the token, hex
    Column("account", String, ForeignKey("account.id"), nullable=False, index=True),
    Column("use", String, nullable=False),  # access, refresh
    Column("family", String, nullable=False, index=True),  # one sign-in; revocation ends the family
    Column("issued_at", String, nullable=False),
    Column("expires_at", String, nullable=False, index=True),
    Column("parent", String),  # the hash of the refresh token it was given for
    Column("exchanged_at", String),  # a refresh token that was used: good for `grace` more
    Column("superseded_at", String),  # something given for it was used: the answer did arrive
    Column("revoked_at", String),
)

authorization_code = Table(
    "authorization_code",
    metadata,
    Column("hash", String, primary_key=True),
    Column("account", String, ForeignKey("account.id"), nullable=False),
    Column("client", String, nullable=False, server_default="twindesk"),
    Column("redirect_uri", String, nullable=False),
    Column("challenge", String, nullable=False),
    Column("issued_at", String, nullable=False),
    Column("expires_at", String, nullable=False, index=True),
    Column("used_at", String),  # kept until it ends, so that a second use is noticed
)

space = Table(
    "space",
    metadata,
    Column("ordinal", Integer, primary_key=True, autoincrement=True),
    Column("id", String, nullable=False, unique=True),
    Column("kind", String, nullable=False),  # twinspace, group, public, own
    Column("title", String, nullable=False, index=True),
    Column("state", String, nullable=False),  # open, archived, closed
    Column("last_seq", BigInteger, nullable=False, server_default="0"),  # newest seq of a record in it: nothing new is seen at once
    Column("created_at", String, nullable=False),
)

membership = Table(
    "membership",
    metadata,
    Column("space", String, ForeignKey("space.id"), nullable=False),
    Column("account", String, ForeignKey("account.id"), nullable=False),
    Column("role", String, nullable=False),
    Column("rights", Text, nullable=False),  # JSON list
    Column("seq", BigInteger, nullable=False),  # joined, changed or left at
    Column("is_member", Boolean, nullable=False),
    PrimaryKeyConstraint("space", "account"),
    Index("membership_by_account", "account", "seq"),
)

record = Table(
    "record",
    metadata,
    Column("space", String, ForeignKey("space.id"), nullable=False),
    Column("id", String, nullable=False),
    Column("seq", BigInteger, nullable=False, unique=True),
    Column("kind", String, nullable=False),
    Column("author", Text),  # JSON {id, name, country}
    Column("owner", String),  # the account that may edit it as its own
    Column("created_at", String, nullable=False),
    Column("changed_at", String, nullable=False),
    Column("written_at", String),
    Column("publish_at", String),
    Column("parent", String),
    Column("body", Text, nullable=False),
    Column("is_deleted", Boolean, nullable=False, server_default=false()),
    Column("is_purged", Boolean, nullable=False, server_default=false()),
    Column("is_pending", Boolean, nullable=False, server_default=false()),  # publish_at has not come yet
    Column("audience", Integer, nullable=False, server_default="3"),  # visibility.Audience: who may see it now
    Column("widest", Integer, nullable=False, server_default="3"),  # the widest audience it ever had: who needs a tombstone
    Column("narrowed_seq", BigInteger, nullable=False, server_default="0"),  # since when fewer see it than once did
    Column("changed_by", Text),  # JSON {id, name, country} of who changed it last, if that is not the author
    PrimaryKeyConstraint("space", "id"),
    Index("record_by_space_seq", "space", "seq"),
    Index("record_by_kind", "kind", "space"),
    Index("record_by_parent", "parent"),
    Index("record_by_id", "id"),
    Index("record_pending", "publish_at", sqlite_where=text("is_pending = 1")),
    Index("record_deleted", "changed_at", sqlite_where=text("is_deleted = 1")),
)

record_file = Table(
    "record_file",
    metadata,
    Column("space", String, nullable=False),
    Column("record", String, nullable=False),
    Column("sha256", String, nullable=False),
    PrimaryKeyConstraint("space", "record", "sha256"),
    Index("record_file_by_hash", "sha256"),
)

applied_operation = Table(
    "applied_operation",
    metadata,
    Column("account", String, nullable=False),
    Column("id", String, nullable=False),
    Column("hash", String, nullable=False),  # of the canonical operation
    Column("space", String, nullable=False),
    Column("record", String, nullable=False),
    Column("revision", BigInteger, nullable=False),
    Column("applied_at", String, nullable=False, index=True),
    PrimaryKeyConstraint("account", "id"),
)

file = Table(
    "file",
    metadata,
    Column("sha256", String, primary_key=True),
    Column("size_bytes", Integer, nullable=False),
    Column("media_type", String, nullable=False),
    Column("name", String, nullable=False, server_default=""),
    Column("stored_at", String, nullable=False),
)

file_owner = Table(
    "file_owner",
    metadata,
    Column("sha256", String, ForeignKey("file.sha256"), nullable=False),
    Column("account", String, ForeignKey("account.id"), nullable=False),
    PrimaryKeyConstraint("sha256", "account"),
)

file_type = Table(  # the media types under which the same bytes were uploaded, by whomever
    "file_type",
    metadata,
    Column("sha256", String, ForeignKey("file.sha256"), nullable=False),
    Column("media_type", String, nullable=False),
    PrimaryKeyConstraint("sha256", "media_type"),
)

upload = Table(
    "upload",
    metadata,
    Column("id", String, primary_key=True),
    Column("account", String, ForeignKey("account.id"), nullable=False, index=True),
    Column("sha256", String, nullable=False),
    Column("size_bytes", Integer, nullable=False),
    Column("offset", Integer, nullable=False),
    Column("media_type", String, nullable=False),
    Column("name", String, nullable=False, server_default=""),
    Column("created_at", String, nullable=False),
    Column("expires_at", String, nullable=False, index=True),
)

awaiting = Table(  # what a support organisation has to answer: the rule that plays them finds it here
    "awaiting",
    metadata,
    Column("space", String, nullable=False),
    Column("record", String, nullable=False),
    Column("since", String, nullable=False, index=True),
    PrimaryKeyConstraint("space", "record"),
)

asked = Table(  # what waits for a person's answer in that person's own space: for portals whose people are made up
    "asked",
    metadata,
    Column("space", String, nullable=False),
    Column("record", String, nullable=False),
    Column("since", String, nullable=False, index=True),
    PrimaryKeyConstraint("space", "record"),
)

__all__ = [
    "account",
    "applied_operation",
    "asked",
    "authorization_code",
    "awaiting",
    "file",
    "file_owner",
    "file_type",
    "membership",
    "meta",
    "metadata",
    "record",
    "record_file",
    "run",
    "space",
    "token",
    "upload",
]
