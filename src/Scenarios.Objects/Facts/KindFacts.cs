namespace Scenarios.Objects.Facts;

/// <summary>One resource of the server, from its kind line. Immutable.</summary>
public sealed class KindFacts
{
    private const string AllVerbs = "create,delete,deletecollection,get,list,patch,update,watch";

    /// <summary>Group and version, such as <c>apps/v1</c>; <c>core/v1</c> for the core group.</summary>
    public required string Group { get; init; }

    /// <summary>The kind, such as <c>Deployment</c>. It is also the name of the objects' structure.</summary>
    public required string Kind { get; init; }

    public required string Plural { get; init; }

    public required string Singular { get; init; }

    public required IReadOnlyList<string> ShortNames { get; init; }

    public required IReadOnlyList<string> Categories { get; init; }

    public required IReadOnlyList<string> Subresources { get; init; }

    public required IReadOnlyList<string> Verbs { get; init; }

    public required bool IsNamespaced { get; init; }

    /// <summary>The fields by which objects can be selected, in addition to name and namespace.</summary>
    public required IReadOnlyList<string> SelectableFields { get; init; }

    /// <summary>Paths of the fields whose changes increment <c>metadata.generation</c>; empty if the kind has no generation.</summary>
    public IReadOnlyList<string[]> GenerationOf { get; init; } = [];

    /// <summary>The <c>apiVersion</c>, such as <c>v1</c> or <c>apps/v1</c>.</summary>
    public string ApiVersion => Group.StartsWith("core/", StringComparison.Ordinal) ? Group["core/".Length..] : Group;

    public override string ToString() => $"{Group}.{Kind}";

    /// <param name="line">A line such as <c>kind Deployment deployments short=deploy categories=all subresources=scale,status</c>.</param>
    internal static KindFacts Parse(string group, string line)
    {
        var parts = line.Split(' ');
        var flags = new FieldFlags(parts.AsSpan(3));
        return new KindFacts
        {
            Group = group,
            Kind = parts[1],
            Plural = parts[2],
            Singular = flags.Value("singular=") ?? parts[1].ToLowerInvariant(),
            ShortNames = List(flags.Value("short=")),
            Categories = List(flags.Value("categories=")),
            Subresources = List(flags.Value("subresources=")),
            Verbs = List(flags.Value("verbs=") ?? AllVerbs),
            IsNamespaced = !flags.Has("cluster"),
            SelectableFields = List(flags.Value("selectable=")),
            GenerationOf = [.. List(flags.Value("generation=")).Select(static path => path.Split('.'))],
        };
    }

    private static string[] List(string? text) => string.IsNullOrEmpty(text) ? [] : text.Split(',');
}
