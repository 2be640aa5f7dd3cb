using System.Globalization;

namespace Scenarios.Api.Schema;

/// <summary>
/// The order in which Kubernetes prefers versions: <c>v2</c>, <c>v1</c>, <c>v1beta2</c>, <c>v1alpha1</c>, then other names (apimachinery,
/// pkg/version/helpers.go).
/// </summary>
internal sealed class VersionOrder : IComparer<string>
{
    public static VersionOrder Comparer { get; } = new();

    public int Compare(string? left, string? right)
    {
        var (one, other) = (Rank(left!), Rank(right!));
        var order = other.Stability.CompareTo(one.Stability);
        order = order != 0 ? order : other.Major.CompareTo(one.Major);
        order = order != 0 ? order : other.Minor.CompareTo(one.Minor);
        return order != 0 ? order : string.CompareOrdinal(left, right);
    }

    private static (int Stability, long Major, long Minor) Rank(string version)
    {
        var rest = version.StartsWith('v') ? version[1..] : string.Empty;
        var (major, tail) = Number(rest);
        if (major < 0 || tail.Length == 0)
        {
            return (major < 0 ? 0 : 3, major, 0);
        }

        var isBeta = tail.StartsWith("beta", StringComparison.Ordinal);
        var word = isBeta ? "beta" : "alpha";
        var (minor, end) = Number(tail.StartsWith(word, StringComparison.Ordinal) ? tail[word.Length..] : string.Empty);
        return minor < 0 || end.Length > 0 ? (0, -1, 0) : (isBeta ? 2 : 1, major, minor);
    }

    private static (long Number, string Tail) Number(string text)
    {
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        return long.TryParse(text.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (number, text[digits..])
            : (-1, text);
    }
}
