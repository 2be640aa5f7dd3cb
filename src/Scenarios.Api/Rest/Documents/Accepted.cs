namespace Scenarios.Api.Rest.Documents;

/// <summary>
/// The form requested by the Accept header: the first of its types that the server supports (apiserver, endpoints/handlers/negotiation).
/// </summary>
/// <param name="IsYaml">YAML instead of JSON.</param>
internal sealed record Accepted(AcceptedForm Form, bool IsYaml)
{
    private static Accepted Plain { get; } = new(AcceptedForm.Object, false);

    /// <summary>Returns null if the server supports none of the types.</summary>
    public static Accepted? Of(string header)
    {
        if (header.Trim().Length == 0)
        {
            return Plain;
        }

        foreach (var range in header.Split(','))
        {
            if (One(range.Split(';')) is { } accepted)
            {
                return accepted;
            }
        }

        return null;
    }

    private static Accepted? One(string[] parts)
    {
        var isYaml = parts[0].Trim() == "application/yaml";
        if (!isYaml && parts[0].Trim() is not ("application/json" or "*/*" or "application/*"))
        {
            return null;
        }

        var form = string.Empty;
        foreach (var part in parts.AsSpan(1))
        {
            var pair = part.Trim();
            form = pair.StartsWith("as=", StringComparison.Ordinal) ? pair[3..] : form;
        }

        return form switch
        {
            "" => new Accepted(AcceptedForm.Object, isYaml),
            "Table" => new Accepted(AcceptedForm.Table, isYaml),
            "PartialObjectMetadata" or "PartialObjectMetadataList" => new Accepted(AcceptedForm.Metadata, isYaml),
            _ => null,
        };
    }
}
