using Scenarios.Objects.Tree;

namespace Scenarios.Objects;

/// <summary>Reads times as Go's <c>time.Parse(time.RFC3339, …)</c> does, with its errors (go, src/time/format.go).</summary>
/// <remarks>What is before the year 1 or after the year 9999 becomes the nearest time that .NET has.</remarks>
public static class GoTime
{
    private const string Layout = "2006-01-02T15:04:05Z07:00";

    /// <summary>Returns the time in UTC; null if the text is none.</summary>
    /// <param name="error">Go's error; empty on success.</param>
    public static DateTimeOffset? Parse(string text, out string error)
    {
        ArgumentNullException.ThrowIfNull(text);
        var reader = new Reader(text);
        var year = reader.Number("2006", 4, 4);
        reader.After("-");
        var month = reader.Number("01", 2, 2, "month", 1, 12);
        reader.After("-");
        var day = reader.Number("02", 2, 2);
        reader.After("T");
        var hour = reader.Number("15", 1, 2, "hour", 0, 23);
        reader.After(":");
        var minute = reader.Number("04", 2, 2, "minute", 0, 59);
        reader.After(":");
        var second = reader.Number("05", 2, 2, "second", 0, 59);
        var ticks = reader.Fraction();
        var offset = reader.Zone();
        reader.End();
        // The year 0 is a leap year, as the year 4 is.
        if (reader.Problem is null && (day < 1 || day > DateTime.DaysInMonth(year == 0 ? 4 : year, month)))
        {
            reader.Fail("day out of range");
        }

        if (reader.Problem is { } problem)
        {
            error = $"parsing time {GoText.Quote(text)}{problem}";
            return null;
        }

        error = string.Empty;
        var date = year == 0 ? long.MinValue / 2 : new DateTime(year, month, day, hour, minute, second, DateTimeKind.Utc).Ticks;
        return new DateTimeOffset(Math.Clamp(date + ticks - offset, 0, DateTime.MaxValue.Ticks), TimeSpan.Zero);
    }

    /// <summary>Reads a text from left to right, up to the first problem.</summary>
    private ref struct Reader(string text)
    {
        private int _position;

        /// <summary>What stands behind the time in Go's error; null as long as there is none.</summary>
        public string? Problem { get; private set; }

        private readonly ReadOnlySpan<char> Rest => text.AsSpan(_position);

        public void Fail(string problem) => Problem ??= $": {problem}";

        public void After(string separator)
        {
            if (Rest.StartsWith(separator, StringComparison.Ordinal))
            {
                _position += separator.Length;
            }
            else
            {
                Mismatch(separator);
            }
        }

        /// <param name="element">The element of the layout.</param>
        /// <param name="unit">The name in the error if the number is out of range; none if that is not checked here.</param>
        public int Number(string element, int fewest, int most, string? unit = null, int least = 0, int greatest = 0)
        {
            var length = 0;
            var number = 0;
            for (; length < most && length < Rest.Length && char.IsAsciiDigit(Rest[length]); length++)
            {
                number = (number * 10) + (Rest[length] - '0');
            }

            if (length < fewest)
            {
                Mismatch(element);
            }
            else if (unit is not null && (number < least || number > greatest))
            {
                Fail($"{unit} out of range");
            }

            _position += length;
            return number;
        }

        /// <summary>The fraction of a second in ticks. Digits beyond a tick, a tenth of a microsecond, are dropped.</summary>
        public long Fraction()
        {
            if (Rest is not ['.' or ',', >= '0' and <= '9', ..])
            {
                return 0;
            }

            var length = Rest.Length - Rest[1..].TrimStart("0123456789").Length;
            long ticks = 0;
            for (var place = 1; place <= 7; place++)
            {
                ticks = (ticks * 10) + (place < length ? Rest[place] - '0' : 0);
            }

            _position += length;
            return ticks;
        }

        /// <summary>The offset from UTC in ticks.</summary>
        public long Zone()
        {
            if (Rest is ['Z', ..])
            {
                _position++;
                return 0;
            }

            if (Rest is not ['+' or '-', >= '0' and <= '9', >= '0' and <= '9', ':', >= '0' and <= '9', >= '0' and <= '9', ..])
            {
                Mismatch("Z07:00");
                return 0;
            }

            var sign = Rest[0] == '-' ? -1 : 1;
            _position++;
            var hours = Number("Z07:00", 2, 2, "time zone offset hour", 0, 24);
            After(":");
            var minutes = Number("Z07:00", 2, 2, "time zone offset minute", 0, 60);
            return sign * ((hours * TimeSpan.TicksPerHour) + (minutes * TimeSpan.TicksPerMinute));
        }

        public void End()
        {
            if (!Rest.IsEmpty)
            {
                Fail($"extra text: {GoText.Quote(Rest.ToString())}");
            }
        }

        private void Mismatch(string element) =>
            Problem ??= $" as {GoText.Quote(Layout)}: cannot parse {GoText.Quote(Rest.ToString())} as {GoText.Quote(element)}";
    }
}
