namespace Scenarios.Kubectl.Printing;

/// <summary>How a server's table is shown: cli-runtime's <c>PrintOptions</c>.</summary>
internal sealed record TableOptions
{
    public bool Wide { get; init; }

    public bool NoHeaders { get; init; }

    /// <summary>Whether to add a first column with each object's namespace.</summary>
    public bool WithNamespace { get; init; }

    /// <summary>The prefix of each name, separated by a slash, such as <c>deployment.apps</c>; empty for none.</summary>
    public string NamePrefix { get; init; } = string.Empty;

    /// <summary>Labels that get a column of their own.</summary>
    public IReadOnlyList<string> LabelColumns { get; init; } = [];

    /// <summary>Whether to add a last column with all labels.</summary>
    public bool ShowLabels { get; init; }
}
