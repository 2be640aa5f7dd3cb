using System.Globalization;

namespace Scenarios.Api.Schedules;

/// <summary>The values of one field as a bit set (robfig/cron, parser.go, getField).</summary>
/// <param name="Bits">Bit n is set if the value n matches.</param>
/// <param name="IsStar">Whether the field was <c>*</c> or <c>?</c>, alone or with a step of one.</param>
internal readonly record struct CronField(ulong Bits, bool IsStar)
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    public bool Matches(int value) => (Bits & (1UL << value)) != 0;

    public static CronField Minute(string text, ref string error) => Parse(text, 0, 59, [], ref error);

    public static CronField Hour(string text, ref string error) => Parse(text, 0, 23, [], ref error);

    public static CronField DayOfMonth(string text, ref string error) => Parse(text, 1, 31, [], ref error);

    public static CronField Month(string text, ref string error) => Parse(text, 1, 12, Months, ref error);

    public static CronField DayOfWeek(string text, ref string error) => Parse(text, 0, 6, Days, ref error);

    private static CronField Parse(string text, int minimum, int maximum, string[] names, ref string error)
    {
        var field = default(CronField);
        foreach (var range in text.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (error.Length > 0)
            {
                return field;
            }

            var part = Range(range, minimum, maximum, names, ref error);
            field = new CronField(field.Bits | part.Bits, field.IsStar || part.IsStar);
        }

        return field;
    }

    private static CronField Range(string text, int minimum, int maximum, string[] names, ref string error)
    {
        var steps = text.Split('/');
        var ends = steps[0].Split('-');
        var isStar = ends[0] is "*" or "?";
        var (first, last) = isStar ? (minimum, maximum) : Ends(text, ends, minimum, names, ref error);
        var step = 1;
        if (error.Length == 0 && steps.Length == 2)
        {
            step = Number(steps[1], ref error);
            last = ends.Length == 1 ? maximum : last;
        }

        if (error.Length == 0)
        {
            error = FaultOf(text, steps.Length, (first, last), (minimum, maximum), step);
        }

        if (error.Length > 0)
        {
            return default;
        }

        var bits = 0UL;
        for (var value = first; value <= last; value += step)
        {
            bits |= 1UL << value;
        }

        return new CronField(bits, isStar && step == 1);
    }

    private static string FaultOf(string text, int parts, (int First, int Last) range, (int Minimum, int Maximum) limits, int step)
    {
        if (parts > 2)
        {
            return $"too many slashes: {text}";
        }

        if (range.First < limits.Minimum)
        {
            return Invariant($"beginning of range ({range.First}) below minimum ({limits.Minimum}): {text}");
        }

        if (range.Last > limits.Maximum)
        {
            return Invariant($"end of range ({range.Last}) above maximum ({limits.Maximum}): {text}");
        }

        if (range.First > range.Last)
        {
            return Invariant($"beginning of range ({range.First}) beyond end of range ({range.Last}): {text}");
        }

        return step == 0 ? $"step of range should be a positive number: {text}" : string.Empty;
    }

    private static (int First, int Last) Ends(string text, string[] ends, int minimum, string[] names, ref string error)
    {
        var first = NumberOrName(ends[0], minimum, names, ref error);
        if (error.Length == 0 && ends.Length > 2)
        {
            error = $"too many hyphens: {text}";
        }

        return (first, error.Length == 0 && ends.Length == 2 ? NumberOrName(ends[1], minimum, names, ref error) : first);
    }

    private static int NumberOrName(string text, int minimum, string[] names, ref string error)
    {
        var name = Array.FindIndex(names, candidate => string.Equals(candidate, text, StringComparison.OrdinalIgnoreCase));
        return name >= 0 ? minimum + name : Number(text, ref error);
    }

    private static int Number(string text, ref string error)
    {
        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            error = $"failed to parse int from {text}: strconv.Atoi: parsing {GoText.Quote(text)}: invalid syntax";
        }
        else if (number < 0)
        {
            error = Invariant($"negative number ({number}) not allowed: {text}");
        }

        return number;
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
