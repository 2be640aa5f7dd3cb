using System.Globalization;
using Scenarios.Objects.Tree;

namespace Scenarios.Objects;

/// <summary>Times in the API's form: RFC 3339, UTC; <c>meta/v1.Time</c> in whole seconds, <c>MicroTime</c> with six digits.</summary>
public static class Timestamp
{
    private static readonly Recent<long, StringValue> Seconds = new(256, static second =>
        new StringValue(Format(new DateTimeOffset(second * TimeSpan.TicksPerSecond, TimeSpan.Zero))));

    private const string Microseconds = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    /// <summary>Formats in whole seconds; the fraction is truncated, as in <c>metav1.Time</c>.</summary>
    public static string Format(DateTimeOffset time) => string.Create(20, time.UtcDateTime, static (text, utc) =>
    {
        // Formatted by hand for speed: every status and event contains several times.
        "yyyy-MM-ddTHH:mm:ssZ".CopyTo(text);
        Write(text[..4], utc.Year);
        Write(text[5..7], utc.Month);
        Write(text[8..10], utc.Day);
        Write(text[11..13], utc.Hour);
        Write(text[14..16], utc.Minute);
        Write(text[17..19], utc.Second);
    });

    /// <summary>Like <see cref="Format"/>, but returns a value that is shared by everyone who needs the same second.</summary>
    public static StringValue ValueOf(DateTimeOffset time) => Seconds.Of(time.UtcTicks / TimeSpan.TicksPerSecond);

    public static string FormatMicro(DateTimeOffset time) => time.UtcDateTime.ToString(Microseconds, CultureInfo.InvariantCulture);

    /// <summary>Returns the time; null if the text is not RFC 3339, as Go reads it.</summary>
    public static DateTimeOffset? TryParse(string text) => GoTime.Parse(text, out _);

    private static void Write(Span<char> digits, int number)
    {
        for (var place = digits.Length - 1; place >= 0; place--)
        {
            digits[place] = (char)('0' + (number % 10));
            number /= 10;
        }
    }
}
