using System.Globalization;
using System.Text;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;

namespace Scenarios.Tools.Text;

/// <summary><c>tail [-n [+]N] [-c [+]N] [-f|-F] [-q] [-v] [FILE …]</c>.</summary>
internal sealed class TailProgram() : Tool("tail", new OptionSpec("n:c:qvfF", "sz")
{
    NumberMeans = 'n',
    LongNames = new Dictionary<string,
        char>(StringComparer.Ordinal)
    { ["lines"] = 'n', ["bytes"] = 'c', ["quiet"] = 'q', ["verbose"] = 'v', ["follow"] = 'f' },
})
{
    /// <summary>The length of a line up to which its memory is not counted.</summary>
    private const long Unnoticed = 1 << 16;

    protected override async Coroutine<int> Run(ProgramContext context, ParsedOptions options)
    {
        var isBytes = options.InOrder.LastOrDefault(option => option.Letter is 'n' or 'c').Letter == 'c';
        var text = options.Value(isBytes ? 'c' : 'n') ?? "10";
        if (!long.TryParse(text.TrimStart('-', '+'), CultureInfo.InvariantCulture, out var count))
        {
            return await Fail(context, $"invalid number of {(isBytes ? "bytes" : "lines")}: '{text}'");
        }

        var operands = InputFile.Or(options.Operands);
        var headers = new FileHeaders(options, operands.Count);
        var status = 0;
        foreach (var operand in operands)
        {
            var (input, error) = InputFile.Open(context, operand);
            if (input is null)
            {
                status = error == FileError.IsDirectory
                    ? await Fail(context, $"error reading '{operand}': {FileErrorText.Of(error.Value)}")
                    : await Fail(context, context.Userland == Userland.BusyBox
                        ? $"can't open '{operand}': {FileErrorText.Of(error!.Value)}"
                        : $"cannot open '{operand}' for reading: {FileErrorText.Of(error!.Value)}");
                continue;
            }

            await context.Output.Write(headers.Next(operand));
            await context.Output.Write(isBytes ? await LastBytes(input, text, count) : await LastLines(context, input, text, count));
        }

        if ((options.Has('f') || options.Has('F')) && operands.Any(static operand => operand is not "-"))
        {
            await new FileFollower(context, headers, operands, waitsForFiles: options.Has('F')).Run();
        }

        return status;
    }

    private static async Coroutine<string> LastBytes(ITextInput input, string text, long count)
    {
        var bytes = Encoding.UTF8.GetBytes(await InputFile.ReadAll(input));
        var start = (int)Math.Clamp(text.StartsWith('+') ? count - 1 : bytes.Length - count, 0, bytes.Length);
        return Encoding.UTF8.GetString(bytes, start, bytes.Length - start);
    }

    private static async Coroutine<string> LastLines(ProgramContext context, ITextInput input, string text, long count)
    {
        // A line without an end, such as that of /dev/zero, takes memory as it grows.
        var account = context.Simulation.Processes.Current?.Account;
        long taken = 0;
        var lines = new LineReader(input, length =>
        {
            taken += length;
            if (taken > Unnoticed)
            {
                account?.Hold(length);
            }
        });
        var held = new Queue<string>();
        for (long number = 1; await lines.Read() is { } line; number++)
        {
            account?.Hold(-Math.Max(0, taken - Unnoticed));
            taken = 0;
            if (!text.StartsWith('+') || number >= count)
            {
                held.Enqueue(line);
            }

            if (!text.StartsWith('+') && held.Count > count)
            {
                held.Dequeue();
            }
        }

        return string.Concat(held);
    }
}
