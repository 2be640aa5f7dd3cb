using System.Text;

namespace Scenarios.Kubectl.GoTemplates.Execution;

/// <summary>Go's encoding/base64, and conversion of texts to the bytes that Go has for them.</summary>
internal static class GoBase64
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    /// <exception cref="FunctionFault">It is not base64.</exception>
    public static string Decode(string encoded)
    {
        var digits = new List<int>();
        var position = 0;
        while (position < encoded.Length)
        {
            var character = encoded[position];
            if (character is '\r' or '\n')
            {
                position++;
                continue;
            }

            if (character == '=')
            {
                CheckPadding(encoded, position, digits.Count % 4);
                break;
            }

            digits.Add(Alphabet.IndexOf(character) is var digit and >= 0 ? digit : throw Corrupt(position));
            position++;
        }

        if (position >= encoded.Length && digits.Count % 4 != 0)
        {
            throw Corrupt(encoded.Length - (digits.Count % 4));
        }

        return Text(BytesOf(digits));
    }

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    private static byte[] BytesOf(List<int> digits)
    {
        var bytes = new List<byte>(digits.Count);
        var (bits, count) = (0, 0);
        foreach (var digit in digits)
        {
            bits = (bits << 6) | digit;
            count += 6;
            if (count >= 8)
            {
                count -= 8;
                bytes.Add((byte)(bits >> count));
                bits &= (1 << count) - 1;
            }
        }

        return [.. bytes];
    }

    private static void CheckPadding(string encoded, int position, int digits)
    {
        var rest = encoded[position..].Replace("\r", string.Empty, StringComparison.Ordinal)
            .Replace("\n", string.Empty, StringComparison.Ordinal);
        switch (digits)
        {
            case 0 or 1:
                throw Corrupt(position);
            case 2 when rest.Length < 2:
                throw Corrupt(encoded.Length);
            case 2 when rest[1] != '=':
                throw Corrupt(position);
            default:
                if (rest.Length > 4 - digits)
                {
                    throw Corrupt(position + 4 - digits);
                }

                return;
        }
    }

    private static FunctionFault Corrupt(int position) => new($"base64 decode failed: illegal base64 data at input byte {position}");
}
