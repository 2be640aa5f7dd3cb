namespace Scenarios.Shell.Syntax;

/// <summary>Anything that a pipeline can be made of: one class per construct.</summary>
internal abstract record ShellCommand(SourcePosition Position)
{
    /// <summary>In the order written, which is the order of effect.</summary>
    public IReadOnlyList<Redirect> Redirects { get; init; } = [];
}
