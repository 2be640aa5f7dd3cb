using System.Globalization;
using System.Text;
using Scenarios.Kernel.Processes;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;
using Scenarios.Tools.Files;
using Scenarios.Tools.Text;

namespace Scenarios.Tools.Bytes;

/// <summary><c>dd [if=FILE] [of=FILE] [bs=N] [count=N]</c>.</summary>
internal sealed class CopyBlocksProgram : IProgram
{
    private const int UsualBlock = 512;

    public string Name => "dd";

    public async Coroutine<int> Run(ProgramContext context)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var argument in context.Arguments)
        {
            if (argument.Split('=', 2) is not [var key, var value])
            {
                return await Fail(context, $"unrecognized operand '{argument}'");
            }

            given[key] = value;
        }

        var block = SizeOf(given.GetValueOrDefault("bs", string.Empty)) ?? UsualBlock;
        var most = given.TryGetValue("count", out var count) ? SizeOf(count) * block : null;
        var from = given.GetValueOrDefault("if", "-");
        var (input, error) = InputFile.Open(context, from);
        if (input is null)
        {
            return await Fail(context, context.Userland == Userland.BusyBox
                ? $"can't open '{from}': {FileErrorText.Of(error!.Value)}"
                : $"failed to open '{from}': {FileErrorText.Of(error!.Value)}");
        }

        var text = await InputFile.ReadBytes(input, most ?? long.MaxValue);
        if (given.TryGetValue("of", out var to))
        {
            var written = context.Files.Write(FilePath.Resolve(context.WorkingDirectory, to), text);
            if (written.Error is { } failed)
            {
                var opening = context.Userland == Userland.BusyBox ? "can't open" : "failed to open";
                var deed = failed == FileError.NoSpace ? "error writing" : opening;
                return await Fail(context, $"{deed} '{to}': {FileErrorText.Of(failed)}");
            }
        }
        else
        {
            await context.Output.Write(text);
        }

        await context.Error.Write(Summary(context, Encoding.UTF8.GetByteCount(text), block));
        return 0;
    }

    private static string Summary(ProgramContext context, long bytes, long block)
    {
        var records = $"{bytes / block}+{(bytes % block > 0 ? 1 : 0)}";
        var human = bytes < 1024 ? string.Empty : $" ({ByteText.Human(bytes, Userland.BusyBox)}B)";
        var amount = context.Userland == Userland.BusyBox
            ? $"{bytes} bytes{human} copied, 0.001000 seconds"
            : $"{bytes} bytes copied, 0.001 s";
        return $"{records} records in\n{records} records out\n{amount}\n";
    }

    private static long? SizeOf(string text)
    {
        var digits = text.TrimEnd('c', 'w', 'b', 'k', 'K', 'M', 'G', 'B');
        var unit = text[digits.Length..] switch
        {
            "w" => 2L,
            "b" => 512,
            "k" or "K" => 1024,
            "M" => 1048576,
            "G" => 1073741824,
            "kB" or "KB" => 1000,
            "MB" => 1000000,
            _ => 1,
        };
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number * unit : null;
    }

    private static async Coroutine<int> Fail(ProgramContext context, string message)
    {
        await context.Error.Write($"dd: {message}\n");
        return 1;
    }
}
