namespace Scenarios.Kubectl.CommandLine.Flags;

/// <summary>One flag of a command, as pflag defines it.</summary>
internal sealed record Flag(string Name, char? Shorthand, FlagKind Kind)
{
    /// <summary>The value when the flag is not given: a string, bool, long, TimeSpan or list of strings.</summary>
    public required object Default { get; init; }

    /// <summary>The value of <c>--flag</c> without <c>=</c>; null if the next argument is the value (pflag's NoOptDefVal).</summary>
    public string? ValueWhenBare { get; init; }

    /// <summary>For a deprecated flag, what to use instead; printed when the flag is given. Null for other flags.</summary>
    public string? Deprecation { get; init; }

    /// <summary>False for flags that kubectl has and the simulation lacks: giving one fails by name.</summary>
    public bool IsBuilt { get; init; } = true;

    /// <summary>The flag as error messages name it: <c>-w, --watch</c> or <c>--replicas</c>.</summary>
    public string Display => Shorthand is null ? $"--{Name}" : $"-{Shorthand}, --{Name}";
}
