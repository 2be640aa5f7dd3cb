namespace Scenarios.Kubectl.CommandLine.Targets;

/// <summary>What a <see cref="TargetBuilder"/> was told about all of its objects.</summary>
internal sealed record TargetOptions
{
    /// <summary>Empty for all namespaces.</summary>
    public required string Namespace { get; init; }

    public bool AllNamespaces { get; init; }

    public bool RequireNamespace { get; init; }

    public bool ContinueOnError { get; init; }

    public bool ReadsNamed { get; init; } = true;

    public bool ReadsFiles { get; init; }

    /// <summary>What of the objects is read: empty, or such as <c>scale</c>.</summary>
    public string Subresource { get; init; } = string.Empty;

    /// <summary>Objects stay as their files have them: no namespace is filled in.</summary>
    public bool IsLocal { get; init; }
}
