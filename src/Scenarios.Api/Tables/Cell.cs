using Scenarios.Objects.Views.Core;

namespace Scenarios.Api.Tables;

/// <summary>Creates table cells as values.</summary>
internal static class Cell
{
    public static Value Text(string text) => new StringValue(text);

    /// <summary>The text, or the alternative if it is missing or empty.</summary>
    public static Value TextOr(string? text, string otherwise) => new StringValue(string.IsNullOrEmpty(text) ? otherwise : text);

    public static Value Number(long number) => IntegerValue.Of(number);

    public static Value Flag(bool flag) => BooleanValue.Of(flag);

    /// <summary>A text such as <c>2/3</c>.</summary>
    public static Value Share(long part, long whole) => Text(FormattableString.Invariant($"{part}/{whole}"));

    /// <summary>The time since the object was created.</summary>
    public static Value Age(ApiObject item, DateTimeOffset now) => Text(HumanDuration.Since(item.CreationTimestamp, now));

    /// <summary>The names of containers and their images, each joined by commas.</summary>
    public static (Value Names, Value Images) Containers(PodSpec spec) =>
        (Text(string.Join(',', spec.Containers.Select(static container => container.Name))),
            Text(string.Join(',', spec.Containers.Select(static container => container.Image))));
}
