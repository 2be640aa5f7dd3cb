namespace Scenarios.Api.Validation.GoDiffs;

/// <summary>A Go type as a comparison shows it.</summary>
/// <param name="Name">The name, such as <c>core.PodSpec</c>, <c>[]core.Container</c>, <c>*int64</c>.</param>
/// <param name="IsNamed">Whether the type has a name of its own.</param>
internal sealed record GoType(GoKind Kind, string Name, bool IsNamed)
{
    public static GoType Text { get; } = new(GoKind.String, "string", true);

    /// <summary>Whether the type has a method that prints its values.</summary>
    public bool PrintsItself { get; init; }

    /// <summary>Whether the type has a method that compares its values, so that their fields are not compared.</summary>
    public bool ComparesItself { get; init; }

    /// <summary>For maps: whether the type of the keys has a method that prints them.</summary>
    public bool HasPrintingKeys { get; init; }

    /// <summary>For lists: the type of the elements, if they are neither texts nor composite.</summary>
    public string ElementName { get; init; } = string.Empty;

    public static GoType PointerTo(GoType type) => new(GoKind.Pointer, "*" + type.Name, false);
}
