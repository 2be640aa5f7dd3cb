namespace Scenarios.Api.Validation.GoDiffs;

/// <summary>A Go type as a comparison shows it.</summary>
/// <param name="Name">Such as <c>core.PodSpec</c>, <c>[]core.Container</c>, <c>*int64</c>.</param>
/// <param name="IsNamed">Whether the type has a name of its own.</param>
internal sealed record GoType(GoKind Kind, string Name, bool IsNamed)
{
    public static GoType Text { get; } = new(GoKind.String, "string", true);

    /// <summary>Whether values print themselves by a method of the type.</summary>
    public bool PrintsItself { get; init; }

    /// <summary>Whether a method of the type says if two values are equal, so that its fields are not looked at.</summary>
    public bool ComparesItself { get; init; }

    /// <summary>Of maps: whether the keys print themselves.</summary>
    public bool HasPrintingKeys { get; init; }

    /// <summary>Of lists: what the elements are, where they are neither texts nor composed.</summary>
    public string ElementName { get; init; } = string.Empty;

    public static GoType PointerTo(GoType type) => new(GoKind.Pointer, "*" + type.Name, false);
}
