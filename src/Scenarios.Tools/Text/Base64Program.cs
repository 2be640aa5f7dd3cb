using System.Text;
using Scenarios.Kernel.Processes;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;

namespace Scenarios.Tools.Text;

/// <summary><c>base64 [-d] [-w N] [FILE]</c>; lines of 76 characters. Decoded text is taken as UTF-8.</summary>
internal sealed class Base64Program() : Tool("base64", new OptionSpec("dDw:", "i") { LongNames = new Dictionary<string, char>(StringComparer.Ordinal) { ["decode"] = 'd', ["wrap"] = 'w' } })
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

        var bytes = new byte[text.Length];
        if (!Convert.TryFromBase64String(text.Replace("\n", string.Empty, StringComparison.Ordinal), bytes, out var length))
        {
            return await Fail(context, "invalid input");
        }

        await context.Output.Write(Encoding.UTF8.GetString(bytes, 0, length));
        return 0;
    }

    private static string Wrap(string text, int width) =>
        width == 0 || text.Length == 0 ? text : string.Concat(text.Chunk(width).Select(line => new string(line) + "\n"));
}
