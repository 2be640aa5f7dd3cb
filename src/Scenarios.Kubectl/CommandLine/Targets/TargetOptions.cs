namespace Scenarios.Kubectl.CommandLine.Targets;

/// <summary>The settings of a <see cref="TargetBuilder"/> that apply to all of its objects.</summary>
internal sealed record TargetOptions
{
    /// <summary>Empty for all namespaces.</summary>
    public required string Namespace { get; init; }

    public bool AllNamespaces { get; init; }

    public bool RequireNamespace { get; init; }

    public bool ContinueOnError { get; init; }

    public bool ReadsNamed { get; init; } = true;

    public bool ReadsFiles { get; init; }

    /// <summary>The subresource that is read, such as <c>scale</c>; empty for the object itself.</summary>
    public string Subresource { get; init; } = string.Empty;

    /// <summary>Whether objects stay as they are in their files: no namespace is filled in.</summary>
    public bool IsLocal { get; init; }
}
