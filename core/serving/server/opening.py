"""The client of an address, by the protocol that it names."""

from __future__ import annotations

from core.serving.server.address import ServerAddress
from core.serving.server.client import TIMEOUT, ServingClient


def open_client(address: ServerAddress, timeout: float = TIMEOUT) -> ServingClient:
    """The client of an address; nothing is sent yet. Its protocol's library is imported now."""
    if address.protocol == "http":
        from core.serving.server.rest import RestClient

        return RestClient(address, timeout)
    from core.serving.server.grpc_client import GrpcClient

    return GrpcClient(address, timeout)
