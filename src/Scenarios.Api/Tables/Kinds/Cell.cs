namespace Scenarios.Api.Tables.Kinds;

/// <summary>Cells as values.</summary>
internal static class Cell
{
    public static Value Text(string text) => new StringValue(text);

    /// <summary>The text, or other words where it is empty.</summary>
    public static Value TextOr(string text, string otherwise) => new StringValue(text.Length > 0 ? text : otherwise);

    public static Value Number(long? number) => IntegerValue.Of(number ?? 0);

    public static Value Flag(bool flag) => BooleanValue.Of(flag);

    /// <summary>How long ago the object was made.</summary>
    public static Value Age(ApiObject item, DateTimeOffset now) => Text(HumanDuration.Since(item.CreationTimestamp, now));

    /// <summary>How long ago the time in the text was.</summary>
    public static string Since(string timestamp, DateTimeOffset now) => HumanDuration.Since(Timestamp.TryParse(timestamp), now);

    /// <summary>The names of containers and their images, each joined by commas.</summary>
    public static (Value Names, Value Images) Containers(Value? podSpec)
    {
        var containers = podSpec.List("containers");
        return (
            Text(string.Join(',', containers.Select(container => container.Text("name")))),
            Text(string.Join(',', containers.Select(container => container.Text("image")))));
    }
}
