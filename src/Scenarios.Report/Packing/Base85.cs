namespace Scenarios.Report.Packing;

/// <summary>
/// Encodes bytes as text that needs no escaping in HTML: four bytes are five of 85 characters, most significant first (base64 would be a
/// sixteenth longer). The first character is the number of padding bytes in the last group.
/// </summary>
internal static class Base85
{
    /// <summary>Characters without a meaning in HTML, in code order: from <c>(</c> on, without those of markup.</summary>
    private static readonly string Alphabet = string.Concat(Enumerable.Range('(', 87).Select(code => (char)code)
        .Where(character => character is not ('<' or '>')));

    public static string Encode(byte[] bytes)
    {
        var text = new char[(bytes.Length + 3) / 4 * 5];
        for (var index = 0; index < text.Length / 5; index++)
        {
            var number = 0u;
            for (var offset = 0; offset < 4; offset++)
            {
                var position = index * 4 + offset;
                number = number << 8 | (position < bytes.Length ? bytes[position] : 0u);
            }

            for (var offset = 4; offset >= 0; offset--)
            {
                text[index * 5 + offset] = Alphabet[(int)(number % 85)];
                number /= 85;
            }
        }

        return $"{text.Length / 5 * 4 - bytes.Length}{new string(text)}";
    }
}
