namespace Scenarios.Conformance.Comparison;

/// <summary>
/// The lines to remove (<c>-</c>) and to add (<c>+</c>) to turn one text into another, among the lines that both have (a space).
/// </summary>
internal static class LineDifference
{
    private static readonly IReadOnlySet<string> NoWorkers = new HashSet<string>();

    public static IEnumerable<(char Sign, string Line)> Of(string[] real, string[] ours)
    {
        var realWords = real.Select(Words).ToArray();
        var ourWords = ours.Select(Words).ToArray();
        var common = CommonLengths(realWords, ourWords);
        var (left, right) = (0, 0);
        while (left < real.Length || right < ours.Length)
        {
            if (left < real.Length && right < ours.Length && realWords[left] == ourWords[right])
            {
                yield return (' ', ours[right]);
                (left, right) = (left + 1, right + 1);
            }
            else if (right == ours.Length || (left < real.Length && common[left + 1, right] >= common[left, right + 1]))
            {
                yield return ('-', real[left++]);
            }
            else
            {
                yield return ('+', ours[right++]);
            }
        }
    }

    private static string Words(string line) => Mask.Line(line, NoWorkers).Text;

    private static int[,] CommonLengths(string[] left, string[] right)
    {
        var lengths = new int[left.Length + 1, right.Length + 1];
        for (var l = left.Length - 1; l >= 0; l--)
        {
            for (var r = right.Length - 1; r >= 0; r--)
            {
                lengths[l, r] = left[l] == right[r] ? lengths[l + 1, r + 1] + 1 : Math.Max(lengths[l + 1, r], lengths[l, r + 1]);
            }
        }

        return lengths;
    }
}
