namespace Scenarios.Objects.Facts;

/// <summary>All facts about one field. Immutable.</summary>
public sealed class FieldFacts
{
    /// <summary>The name in JSON.</summary>
    public required string Name { get; init; }

    public required FieldType Type { get; init; }

    /// <summary>The name in Go, such as <c>DNSPolicy</c>. For embedded type metadata it has a prefix: <c>TypeMeta.Kind</c>.</summary>
    public required string GoName { get; init; }

    /// <summary>Whether it is a pointer in Go, so that a missing value differs from zero.</summary>
    public bool IsPointer { get; init; }

    /// <summary>The structures that Go embeds around it, outermost first, joined by dots; empty for none.</summary>
    public string Embedded { get; init; } = string.Empty;

    /// <summary>Whether Go omits zero when it writes (<c>omitempty</c>).</summary>
    public bool OmitsZero { get; init; }

    /// <summary>Whether an empty list stays in place of the default, and reaches validation, although Go omits it when it writes.</summary>
    public bool EmptyCounts { get; init; }

    /// <summary>Required in OpenAPI's sense: <c>kubectl explain</c> marks it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The static default that the server sets, as text; null when there is none, or when the default depends on a rule.</summary>
    public string? Default { get; init; }

    /// <summary>
    /// The only kind in whose objects the server sets the default; empty if it sets it in every object that has the field.
    /// </summary>
    public string DefaultOn { get; init; } = string.Empty;

    /// <summary>Whether OpenAPI documents state the default although Go omits zero (<c>+default</c>).</summary>
    public bool IsDefaultStated { get; init; }

    /// <summary>Strategic merge patch: the key field that identifies the elements of this list; null unless it is merged by key.</summary>
    public string? MergeKey { get; init; }

    /// <summary>Strategic merge patch: a list of primitives that is merged as a set.</summary>
    public bool IsMergedAsSet { get; init; }

    /// <summary>Strategic merge patch: fields that the patch does not name are dropped (<c>retainKeys</c>).</summary>
    public bool RetainKeys { get; init; }

    /// <summary>Strategic merge patch: the object is replaced as a whole.</summary>
    public bool IsReplaced { get; init; }

    /// <summary>Server-side apply: <c>atomic</c>, <c>set</c> or <c>map</c>; empty if it is not a list.</summary>
    public string ListType { get; init; } = string.Empty;

    /// <summary>Server-side apply: the keys of a list of type map.</summary>
    public IReadOnlyList<string> ListKeys { get; init; } = [];

    /// <summary>Server-side apply: the field is owned as a whole.</summary>
    public bool IsAtomic { get; init; }

    /// <summary>Whether any value is allowed, regardless of the type.</summary>
    public bool IsUntyped { get; init; }

    /// <summary>Whether it cannot be changed once set.</summary>
    public bool IsImmutable { get; init; }

    /// <summary>
    /// Whether the server rejects objects in which it is missing or empty. (OpenAPI calls more fields required; clients check those.)
    /// </summary>
    public bool IsNeeded { get; init; }

    /// <summary>The required format of its text, such as <c>dns1123Label</c>; empty for any.</summary>
    public string Format { get; init; } = string.Empty;

    /// <summary>Whether the server accepts the field but does not store it, because its feature gate is off.</summary>
    public bool IsDropped { get; init; }

    /// <summary>What does not happen although the field is accepted; null if it is simulated, or if nothing is recorded about it.</summary>
    public UnsimulatedField? Unsimulated { get; init; }

    /// <summary>The minimum of a number; null if there is none.</summary>
    public long? Minimum { get; init; }

    /// <summary>The maximum of a number; null if there is none.</summary>
    public long? Maximum { get; init; }

    /// <summary>Whether the same few texts occur in very many objects, so that they are shared when written.</summary>
    public bool Repeats { get; init; }

    /// <summary>The declared values of the field, or of each of its elements, in ordinal order; empty when any value is accepted.</summary>
    public IReadOnlyList<string> Enum => field ??= ReadEnum(Type);

    public override string ToString() => Name;

    /// <param name="line">A line such as <c>replicas *int32 default=1 min=0</c>.</param>
    internal static FieldFacts Parse(string line, TypePlace place, string embedded, FactTable table)
    {
        var parts = line.Split(' ');
        var isPointer = parts[1].StartsWith('*');
        var flags = new FieldFlags(parts.AsSpan(2));
        var type = FieldType.Parse(isPointer ? parts[1][1..] : parts[1], place.Group, table);
        var (minimum, maximum) = Range(flags);
        return new FieldFacts
        {
            Name = parts[0],
            Type = type,
            GoName = flags.Value("go=") ?? char.ToUpperInvariant(parts[0][0]) + parts[0][1..],
            IsPointer = isPointer,
            Embedded = embedded,
            IsRequired = flags.Has("required"),
            EmptyCounts = flags.Has("emptyCounts"),
            OmitsZero = flags.Has("omitempty") || !(flags.Has("required") || flags.Has("always")),
            Default = flags.Value("default=") is { } text ? FieldFlags.Unescape(text) : null,
            DefaultOn = flags.Value("on=") ?? string.Empty,
            IsDefaultStated = flags.Has("stated"),
            MergeKey = flags.Value("merge=") is { } key and not "set" ? key : null,
            IsMergedAsSet = flags.Has("merge=set"),
            IsReplaced = flags.Has("replace"),
            RetainKeys = flags.Has("retainKeys"),
            ListType = flags.Value("list=")?.Split(':')[0] ?? (type.Kind == FieldKind.List ? "atomic" : string.Empty),
            ListKeys = flags.Value("list=map:") is { } keys ? keys.Split(',') : [],
            IsAtomic = flags.Has("map=atomic"),
            IsImmutable = flags.Has("immutable"),
            Repeats = flags.Has("repeats"),
            IsDropped = flags.Has("dropped"),
            IsNeeded = flags.Has("must"),
            Format = flags.Value("format=") ?? string.Empty,
            Unsimulated = table.FindUnsimulated(place, parts[0]),
            Minimum = minimum,
            Maximum = maximum,
        };
    }

    private static (long? Minimum, long? Maximum) Range(FieldFlags flags)
    {
        if (flags.Value("range=") is not { } range)
        {
            return (flags.Number("min="), null);
        }

        var dots = range.IndexOf("..", StringComparison.Ordinal);
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        return (long.Parse(range.AsSpan(0, dots), culture), long.Parse(range.AsSpan(dots + 2), culture));
    }

    private static string[] ReadEnum(FieldType type)
    {
        var scalar = type.GoScalar ?? type.Element?.GoScalar;
        return scalar is { IsEnum: true } ? [.. scalar.Values.Order(StringComparer.Ordinal)] : [];
    }
}
