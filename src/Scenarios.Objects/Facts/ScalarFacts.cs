namespace Scenarios.Objects.Facts;

/// <summary>A name that Go gives to a scalar (seldom to a list or a map), such as <c>core/v1.DNSPolicy</c>, with the values that it has constants for. Immutable.</summary>
public sealed class ScalarFacts
{
    /// <summary>Group and version, such as <c>core/v1</c>.</summary>
    public required string Group { get; init; }

    public required string Name { get; init; }

    /// <summary>The type that it is a name of, as its file writes it.</summary>
    public required string Under { get; init; }

    /// <summary>The constants in the order of the Go source; empty where there are none.</summary>
    public required IReadOnlyList<string> Values { get; init; }

    /// <summary>Whether Go marks the constants as all that there may be (<c>+enum</c>).</summary>
    public required bool IsEnum { get; init; }

    public override string ToString() => $"{Group}.{Name}";

    /// <param name="line">Such as <c>name DNSPolicy string enum=ClusterFirst|Default</c>.</param>
    internal static ScalarFacts Parse(string group, string line)
    {
        var parts = line.Split(' ');
        var values = parts.Length > 3 ? parts[3] : string.Empty;
        var mark = values.IndexOf('=');
        return new ScalarFacts
        {
            Group = group,
            Name = parts[1],
            Under = parts[2],
            Values = mark < 0 ? [] : Array.ConvertAll(values[(mark + 1)..].Split('|'), FieldFlags.Unescape),
            IsEnum = values.StartsWith("enum=", StringComparison.Ordinal),
        };
    }
}
