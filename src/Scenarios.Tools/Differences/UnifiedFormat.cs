using System.Text;

namespace Scenarios.Tools.Differences;

/// <summary><c>diff -u</c>: changes with context lines.</summary>
internal static class UnifiedFormat
{
    public static string Write(
        ComparedFile left, ComparedFile right, IReadOnlyList<(int Left, int LeftCount, int Right, int RightCount)> changes, int context)
    {
        var text = new StringBuilder($"--- {left.Name}\t{left.Time}\n+++ {right.Name}\t{right.Time}\n");
        for (var first = 0; first < changes.Count;)
        {
            var last = first;
            while (last + 1 < changes.Count && changes[last + 1].Left - (changes[last].Left + changes[last].LeftCount) <= 2 * context)
            {
                last++;
            }

            Append(text, left, right, [.. changes.Skip(first).Take(last - first + 1)], context);
            first = last + 1;
        }

        return text.ToString();
    }

    private static void Append(
        StringBuilder text, ComparedFile left, ComparedFile right, IReadOnlyList<(
            int Left, int LeftCount, int Right, int RightCount)> hunk, int context)
    {
        var before = Math.Min(context, hunk[0].Left);
        var (leftStart, rightStart) = (hunk[0].Left - before, hunk[0].Right - before);
        var leftEnd = Math.Min(left.Lines.Count, hunk[^1].Left + hunk[^1].LeftCount + context);
        var rightEnd = Math.Min(right.Lines.Count, hunk[^1].Right + hunk[^1].RightCount + context);
        text.Append($"@@ -{Range(leftStart, leftEnd - leftStart)} +{Range(rightStart, rightEnd - rightStart)} @@\n");
        var position = leftStart;
        foreach (var change in hunk)
        {
            for (; position < change.Left; position++)
            {
                text.Append(' ').Append(left.LineAt(position));
            }

            for (; position < change.Left + change.LeftCount; position++)
            {
                text.Append('-').Append(left.LineAt(position));
            }

            for (var added = change.Right; added < change.Right + change.RightCount; added++)
            {
                text.Append('+').Append(right.LineAt(added));
            }
        }

        for (; position < leftEnd; position++)
        {
            text.Append(' ').Append(left.LineAt(position));
        }
    }

    private static string Range(int start, int count) => count switch
    {
        0 => $"{start},0",
        1 => $"{start + 1}",
        _ => $"{start + 1},{count}",
    };
}
