namespace Scenarios.Kubectl.Printing;

/// <summary>How a server's table is shown: cli-runtime's <c>PrintOptions</c>.</summary>
internal sealed record TableOptions
{
    public bool Wide { get; init; }

    public bool NoHeaders { get; init; }

    /// <summary>A first column with each object's namespace.</summary>
    public bool WithNamespace { get; init; }

    /// <summary>Put before each name with a slash, such as <c>deployment.apps</c>; empty for nothing.</summary>
    public string NamePrefix { get; init; } = string.Empty;

    /// <summary>Labels with a column of their own.</summary>
    public IReadOnlyList<string> LabelColumns { get; init; } = [];

    /// <summary>A last column with all labels.</summary>
    public bool ShowLabels { get; init; }
}
