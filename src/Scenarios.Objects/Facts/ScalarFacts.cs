namespace Scenarios.Objects.Facts;

/// <summary>
/// A named Go type for a scalar (rarely for a list or a map), such as <c>core/v1.DNSPolicy</c>, with the values of its constants.
/// Immutable.
/// </summary>
public sealed class ScalarFacts
{
    // The constants as written in the line; empty if there are none.
    private readonly string _constants;
    private readonly bool _isClosed;
    private readonly bool _isSorted;
    private readonly bool _isListed;

    /// <param name="line">A line such as <c>name DNSPolicy string enum=ClusterFirst|Default</c>.</param>
    internal ScalarFacts(string group, string line)
    {
        var parts = line.Split(' ');
        var flags = new FieldFlags(parts.AsSpan(3));
        Group = group;
        Name = parts[1];
        Under = parts[2];
        GoName = flags.Value("go=") ?? FieldType.GoNameOf(group, Name);
        IsEnum = flags.Value("enum=") is not null;
        _isClosed = IsEnum || flags.Has("closed");
        _isSorted = !flags.Has("unsorted");
        _isListed = IsEnum && !flags.Has("unlisted");
        _constants = flags.Value("enum=") ?? flags.Value("known=") ?? string.Empty;
    }

    /// <summary>Group and version, such as <c>core/v1</c>.</summary>
    public string Group { get; }

    public string Name { get; }

    /// <summary>The underlying type, as written in its file.</summary>
    public string Under { get; }

    /// <summary>As Go prints it, such as <c>v1.DNSPolicy</c>.</summary>
    public string GoName { get; }

    /// <summary>Whether Go marks the constants as the only values (<c>+enum</c>).</summary>
    public bool IsEnum { get; }

    /// <summary>The values that OpenAPI documents list, in ordinal order; empty if they list none.</summary>
    public IReadOnlyList<string> Listed =>
        field ??= _isListed ? [.. Values.Order(StringComparer.Ordinal)] : [];

    /// <summary>The constants in the order of the Go source; empty if there are none.</summary>
    public IReadOnlyList<string> Values =>
        field ??= _constants.Length == 0 ? [] : Array.ConvertAll(_constants.Split('|'), FieldFlags.Unescape);

    /// <summary>The only values that the server accepts, in the order of its error messages; empty if it accepts any.</summary>
    public IReadOnlyList<string> Accepted => field ??= !_isClosed ? [] : _isSorted ? [.. Values.Order(StringComparer.Ordinal)] : Values;

    public override string ToString() => $"{Group}.{Name}";
}
