using System.Text;
using Scenarios.Kernel.Processes;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;

namespace Scenarios.Tools.Text;

/// <summary><c>base64 [-d] [-w N] [FILE]</c>; lines of 76 characters. Decoded text is taken as UTF-8.</summary>
internal sealed class Base64Program()
    : Tool(
        "base64",
        new OptionSpec("dDw:", "i")
        {
            LongNames = new Dictionary<string, char>(StringComparer.Ordinal) { ["decode"] = 'd', ["wrap"] = 'w' },
        })
{
    protected override async Coroutine<int> Run(ProgramContext context, ParsedOptions options)
    {
        var width = 76;
        if (options.Value('w') is { } wrap && !int.TryParse(wrap, System.Globalization.CultureInfo.InvariantCulture, out width))
        {
            return await Fail(context, $"invalid wrap size: '{wrap}'");
        }

        var operand = InputFile.Or(options.Operands)[0];
        var (input, error) = InputFile.Open(context, operand);
        if (input is null)
        {
            return await Fail(context, $"{operand}: {FileErrorText.Of(error!.Value)}");
        }

        var text = await InputFile.ReadAll(input);
        if (!options.Has('d') && !options.Has('D'))
        {
            await context.Output.Write(Wrap(Convert.ToBase64String(Encoding.UTF8.GetBytes(text)), width));
            return 0;
        }

        var (decoded, isWhole) = Decode(text.Replace("\n", string.Empty, StringComparison.Ordinal));
        await context.Output.Write(decoded);
        return isWhole ? 0 : await Fail(context, "invalid input");
    }

    // Everything before the first error is decoded; missing padding is an error, too.
    private static (string Text, bool IsWhole) Decode(string text)
    {
        var valid = 0;
        while (valid < text.Length && (char.IsAsciiLetterOrDigit(text[valid]) || text[valid] is '+' or '/'))
        {
            valid++;
        }

        var data = text[..(valid % 4 == 1 ? valid - 1 : valid)];
        var padded = data.PadRight((data.Length + 3) / 4 * 4, '=');
        return (Encoding.UTF8.GetString(Convert.FromBase64String(padded)), padded == text);
    }

    private static string Wrap(string text, int width) =>
        width == 0 || text.Length == 0 ? text : string.Concat(text.Chunk(width).Select(line => new string(line) + "\n"));
}
