using System.Text.Json.Nodes;

namespace Scenarios.Conformance.Requests;

/// <summary>One request of a recorded session, and the real server's answer.</summary>
/// <param name="Request">Method, path, body and content type. It may refer to parts of earlier answers.</param>
/// <param name="Body">JSON, or text if it is not JSON.</param>
internal sealed record RecordedRequest(int Index, string Name, JsonObject Request, int Status, IReadOnlyList<string> Warnings,
    JsonNode? Body);
