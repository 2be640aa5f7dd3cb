using System.Text.Json.Nodes;

namespace Scenarios.Conformance.Requests;

/// <summary>One request of a recorded session, and the real server's answer.</summary>
/// <param name="Request">Method, path, body and what it is sent as; may name parts of earlier answers.</param>
/// <param name="Body">JSON, or a text where it is none.</param>
internal sealed record RecordedRequest(int Index, string Name, JsonObject Request, int Status, IReadOnlyList<string> Warnings,
    JsonNode? Body);
