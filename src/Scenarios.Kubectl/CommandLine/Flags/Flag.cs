namespace Scenarios.Kubectl.CommandLine.Flags;

/// <summary>One flag of a command, as pflag defines it.</summary>
internal sealed record Flag(string Name, char? Shorthand, FlagKind Kind)
{
    /// <summary>The value when the flag is not given: a string, bool, long, TimeSpan or list of strings.</summary>
    public required object Default { get; init; }

    /// <summary>The value of <c>--flag</c> without <c>=</c>; null where the next argument is taken (pflag's NoOptDefVal).</summary>
    public string? ValueWhenBare { get; init; }

    /// <summary>What to use instead, for a flag that still works but is going; printed when it is given.</summary>
    public string? Deprecation { get; init; }

    /// <summary>False for flags that kubectl has and the simulation lacks: giving one fails by name.</summary>
    public bool IsBuilt { get; init; } = true;

    /// <summary>As error messages name it: <c>-w, --watch</c> or <c>--replicas</c>.</summary>
    public string Display => Shorthand is null ? $"--{Name}" : $"-{Shorthand}, --{Name}";
}
