using System.Globalization;

namespace Scenarios.Api.Objects;

/// <summary>Times as the API writes them: RFC 3339, UTC; <c>meta/v1.Time</c> in whole seconds, <c>MicroTime</c> with six digits.</summary>
public static class Timestamp
{
    private const string Seconds = "yyyy-MM-dd'T'HH:mm:ss'Z'";
    private const string Microseconds = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    /// <summary>Whole seconds; the fraction is cut off, as <c>metav1.Time</c> does.</summary>
    public static string Format(DateTimeOffset time) => time.UtcDateTime.ToString(Seconds, CultureInfo.InvariantCulture);

    public static string FormatMicro(DateTimeOffset time) => time.UtcDateTime.ToString(Microseconds, CultureInfo.InvariantCulture);

    /// <summary>The time, or null where the text is not RFC 3339.</summary>
    public static DateTimeOffset? TryParse(string text) =>
        text.Length > 0 && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? time
            : null;
}
