using System.Globalization;

namespace Scenarios.Terminals.Reasons;

/// <summary>Formats facts about objects.</summary>
internal static class ObjectTexts
{
    public static string Text(Value? value) => (value as StringValue)?.Text ?? string.Empty;

    public static string Text(ObjectValue value, params string[] path) => Text(value.Find(path));

    /// <summary>The time of day of a timestamp; other texts are unchanged.</summary>
    public static string TimeOf(string stamp) =>
        DateTimeOffset.TryParse(stamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.UtcDateTime.ToString("HH:mm:ss", CultureInfo.InvariantCulture)
            : stamp;

    public static string Since(ObjectValue? condition) =>
        condition is not null && Text(condition["lastTransitionTime"]) is { Length: > 0 } stamp ? $" since {TimeOf(stamp)}" : string.Empty;
}
