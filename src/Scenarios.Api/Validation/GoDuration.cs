namespace Scenarios.Api.Validation;

/// <summary>Durations as Go's time.ParseDuration reads them: <c>1m30s</c>, <c>250ms</c>, <c>-1.5h</c>.</summary>
internal static class GoDuration
{
    private static readonly string[] Units = ["ns", "us", "µs", "μs", "ms", "s", "m", "h"];

    public static bool IsValid(string text)
    {
        var rest = text.AsSpan(text.StartsWith('-') || text.StartsWith('+') ? 1 : 0);
        if (rest is "0")
        {
            return true;
        }

        if (rest.IsEmpty)
        {
            return false;
        }

        while (!rest.IsEmpty)
        {
            var digits = rest.IndexOfAnyExcept("0123456789.");
            if (digits <= 0 || rest[..digits] is "." || rest[..digits].Count('.') > 1)
            {
                return false;
            }

            rest = rest[digits..];
            var end = rest.IndexOfAny("0123456789.");
            if (Array.IndexOf(Units, (end < 0 ? rest : rest[..end]).ToString()) < 0)
            {
                return false;
            }

            rest = end < 0 ? [] : rest[end..];
        }

        return true;
    }
}
