using System.Text;

namespace Scenarios.Tools.Text;

/// <summary>
/// How one call of <c>tr</c> changes each character. Remembers the last character, in order to squeeze across pieces of text.
/// </summary>
internal sealed class Translation(string first, string? second, bool isComplement, bool deletes, bool squeezes)
{
    private char? _last;

    public string Apply(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            var isMember = first.Contains(character) != isComplement;
            if (deletes && isMember)
            {
                continue;
            }

            var written = !deletes && isMember && second is { Length: > 0 } ? Translate(character) : character;
            var isSqueezed = squeezes && written == _last && (second is null
                ? first.Contains(written) != isComplement
                : second.Contains(written));
            if (!isSqueezed)
            {
                result.Append(written);
            }

            _last = written;
        }

        return result.ToString();
    }

    /// <summary>If the second set is shorter, its last character stands in for the missing ones.</summary>
    private char Translate(char character) =>
        isComplement ? second![^1] : second![Math.Min(first.LastIndexOf(character), second.Length - 1)];
}
