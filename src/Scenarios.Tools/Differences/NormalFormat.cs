using System.Text;

namespace Scenarios.Tools.Differences;

/// <summary>diff's default format: <c>3c3</c>, then the old and the new lines.</summary>
internal static class NormalFormat
{
    public static string Write(
        ComparedFile left, ComparedFile right, IReadOnlyList<(int Left, int LeftCount, int Right, int RightCount)> changes)
    {
        var text = new StringBuilder();
        foreach (var change in changes)
        {
            var kind = (change.LeftCount, change.RightCount) switch
            {
                (0, _) => 'a',
                (_, 0) => 'd',
                _ => 'c',
            };
            text.Append($"{Range(change.Left, change.LeftCount)}{kind}{Range(change.Right, change.RightCount)}\n");
            for (var line = change.Left; line < change.Left + change.LeftCount; line++)
            {
                text.Append("< ").Append(left.LineAt(line));
            }

            text.Append(kind == 'c' ? "---\n" : string.Empty);
            for (var line = change.Right; line < change.Right + change.RightCount; line++)
            {
                text.Append("> ").Append(right.LineAt(line));
            }
        }

        return text.ToString();
    }

    private static string Range(int start, int count) => count switch
    {
        0 => $"{start}",
        1 => $"{start + 1}",
        _ => $"{start + 1},{start + count}",
    };
}
