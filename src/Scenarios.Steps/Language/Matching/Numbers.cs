using System.Globalization;

namespace Scenarios.Steps.Language.Matching;

/// <summary>Reads numbers and lengths of time from phrases.</summary>
internal static class Numbers
{
    /// <exception cref="StepFailureException">The number is too large to be meaningful.</exception>
    public static int Of(PhraseMatch number)
    {
        if (number.Id == "sum")
        {
            // 二十五, twenty-five
            return Of(number["tens"]!) + Of(number["ones"]!);
        }

        var text = number.Id == "digits" ? number.TextOf("digits") : number.Id;
        text = number.Rule == Language.Syntax.TerminalRules.Digits ? number.Text : text;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new StepFailureException($"{text} is more than can be counted here.");
    }

    /// <summary>Returns a size as manifests write it, such as <c>64Mi</c>. The phrase may be quoted or not.</summary>
    public static string BytesOf(PhraseMatch bytes) =>
        bytes["text"]?.Text ?? bytes["digits"]?.Text + bytes.Text[bytes.TextOf("digits").Length..]
            .Replace(" ", string.Empty, StringComparison.Ordinal).Replace("iB", "i", StringComparison.Ordinal)
            .Replace("GB", "G", StringComparison.Ordinal).Replace("MB", "M", StringComparison.Ordinal);

    /// <summary>Returns a length of time.</summary>
    public static TimeSpan DurationOf(PhraseMatch duration)
    {
        if (duration.Rule is "period" or "period-one")
        {
            return duration["duration"] is { } inner ? DurationOf(inner) : UnitOf(duration["unit"]!);
        }

        var sum = TimeSpan.Zero;
        foreach (var part in duration.All("part"))
        {
            sum += PartOf(part);
        }

        return sum;
    }

    /// <summary>Returns a number of times.</summary>
    public static int TimesOf(PhraseMatch times) => times.Id switch
    {
        "once" or "at-least-once" => 1,
        "twice" or "at-least-twice" => 2,
        "several" => 2,
        _ when times["number"] is { } number => Of(number),
        _ => 1,
    };

    /// <summary>Whether a count is what the phrase says.</summary>
    public static bool AreMet(PhraseMatch times, int count) => times.Id switch
    {
        "at-least" or "at-least-once" or "at-least-twice" or "several" => count >= TimesOf(times),
        "more" => count > TimesOf(times),
        "at-most" => count <= TimesOf(times),
        "between" => count >= TimesOf(times) && count <= Of(times["more"]!),
        _ => count == TimesOf(times),
    };

    private static TimeSpan PartOf(PhraseMatch part)
    {
        var unit = UnitOf(part["unit"]!);
        return part.Id switch
        {
            "half" => unit / 2,
            "and-half" => (unit * Of(part["number"]!)) + (unit / 2),
            "decimal" => (unit * Of(part["number"]!)) + (unit * (Of(part["tenth"]!) / Math.Pow(10, part.TextOf("tenth").Length))),
            "few" => unit * 3,
            "one" => unit,
            _ => unit * Of(part["number"]!),
        };
    }

    public static TimeSpan UnitOf(PhraseMatch unit) => unit.Id switch
    {
        "ms" => TimeSpan.FromMilliseconds(1),
        "s" => TimeSpan.FromSeconds(1),
        "m" => TimeSpan.FromMinutes(1),
        "h" => TimeSpan.FromHours(1),
        "d" => TimeSpan.FromDays(1),
        _ => TimeSpan.FromDays(7),
    };
}
