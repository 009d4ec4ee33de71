"""What a URL holds besides the place goes into no report."""

from __future__ import annotations

import pytest

from core.masking import without_secrets


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("https://user:secret@host/a.csv", "https://***@host/a.csv"),
        ("https://secret@host", "https://***@host"),
        ("https://user:se/cr@et@host:80/a", "https://***@host:80/a"),
        ("postgresql+psycopg://u:secret@[::1]:5432/db", "postgresql+psycopg://***@[::1]:5432/db"),
        ("see https://host/a?token=secret.", "see https://host/a?token=***"),
        ("https://host/a?sv=secret&sig=sec%2Fret==&se", "https://host/a?sv=***&sig=***&***"),
        ("https://host/?secret", "https://host/?***"),
        ("https://host/#access_token=secret&a=secret", "https://host/#access_token=***&a=***"),
        ("https://host/a?x=secret?y=secret#secret", "https://host/a?x=***?y=***#***"),
        ("s3://KEYsecret:secret@bucket/x?versionId=secret", "s3://***@bucket/x?versionId=***"),
        ('{"a": "https://u:secret@h/?k=secret", "b": 1}', '{"a": "https://***@h/?k=***", "b": 1}'),
        (r'{"a": "https://u:sec\"secret@h/?k=a\"secret", "b": 1}', '{"a": "https://***@h/?k=***", "b": 1}'),
        (r'"https://h/?k=secret\nThe end."', r'"https://h/?k=***\nThe end."'),
        ("['https://u:it's-secret@h/a', 'b']", "['https://***@h/a', 'b']"),
        ("HTTPS://U:secret@H and ftp://u:secret@h", "HTTPS://***@H and ftp://***@h"),
        ("https://host?t=https://u:secret@h/", "https://host?t=***"),
        ("(gs://bucket/run-1), https://host/a/b.", "(gs://bucket/run-1), https://host/a/b."),
        ("a@b.org, a://, x?y=1, C:/a@b, 3 : // 4", "a@b.org, a://, x?y=1, C:/a@b, 3 : // 4"),
        ("", ""),
    ],
)
def test_the_secret_part_of_urls_is_masked_and_nothing_else(text: str, shown: str) -> None:
    assert without_secrets(text) == shown
    assert "secret" not in without_secrets(text)
