namespace Scenarios.Tools.Awk.Syntax;

/// <summary>The names that awk knows in addition to its keywords.</summary>
internal static class AwkFunctions
{
    /// <summary>How many arguments each function takes.</summary>
    public static readonly IReadOnlyDictionary<string, (int Fewest, int Most)> Arities =
        new Dictionary<string, (int Fewest, int Most)>(StringComparer.Ordinal)
        {
            ["length"] = (0, 1), ["substr"] = (2, 3), ["index"] = (2, 2), ["split"] = (2, 3), ["sub"] = (2, 3), ["gsub"] = (2, 3),
            ["match"] = (2, 2),
            ["sprintf"] = (1, 100), ["tolower"] = (1, 1), ["toupper"] = (1, 1), ["int"] = (1, 1), ["sqrt"] = (1, 1),
            ["exp"] = (1, 1), ["log"] = (1, 1),
            ["sin"] = (1, 1), ["cos"] = (1, 1), ["atan2"] = (2, 2), ["close"] = (1, 1), ["fflush"] = (0, 1),
        };

    /// <summary>Functions that exist in awk, but are refused by name.</summary>
    public static readonly IReadOnlySet<string> NotSimulated = new HashSet<string>(StringComparer.Ordinal)
    {
        "function", "func", "return", "getline", "system", "rand", "srand", "nextfile",
        "gensub", "strftime", "mktime", "systime", "asort", "asorti", "ARGC", "ARGV",
    };
}
