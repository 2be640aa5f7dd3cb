using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;

namespace Scenarios.Tools.Text;

/// <summary><c>head [-n [-]N] [-c N] [-q] [-v] [FILE …]</c>.</summary>
internal sealed class HeadProgram() : Tool("head", new OptionSpec("n:c:qv", "z")
{
    NumberMeans = 'n',
    LongNames = new Dictionary<string, char>(StringComparer.Ordinal)
    {
        ["lines"] = 'n',
        ["bytes"] = 'c',
        ["quiet"] = 'q',
        ["verbose"] = 'v',
    },
})
{
    protected override async Coroutine<int> Run(ProgramContext context, ParsedOptions options)
    {
        var isBytes = options.InOrder.LastOrDefault(option => option.Letter is 'n' or 'c').Letter == 'c';
        var text = options.Value(isBytes ? 'c' : 'n') ?? "10";
        if (!long.TryParse(text.TrimStart('-', '+'), System.Globalization.CultureInfo.InvariantCulture, out var count))
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
                    : await Fail(context, context.Userland == Userland.BusyBox ? $"{operand}: {FileErrorText.Of(error!.Value)}"
                        : $"cannot open '{operand}' for reading: {FileErrorText.Of(error!.Value)}");
                continue;
            }

            await context.Output.Write(headers.Next(operand));
            await Copy(context, input, count, isBytes, fromEnd: text.StartsWith('-'));
        }

        return status;
    }

    private static async Coroutine Copy(ProgramContext context, ITextInput input, long count, bool isBytes, bool fromEnd)
    {
        if (isBytes && !fromEnd)
        {
            await context.Output.Write(await InputFile.ReadBytes(input, count));
            return;
        }

        if (isBytes)
        {
            var bytes = System.Text.Encoding.UTF8.GetBytes(await InputFile.ReadAll(input));
            var length = (int)Math.Clamp(bytes.Length - count, 0, bytes.Length);
            await context.Output.Write(System.Text.Encoding.UTF8.GetString(bytes, 0, length));
            return;
        }

        var lines = new LineReader(input);
        var held = new Queue<string>();
        for (long i = 0; fromEnd || i < count; i++)
        {
            if (await lines.Read() is not { } line)
            {
                return;
            }

            held.Enqueue(line);
            if (!fromEnd || held.Count > count)
            {
                await context.Output.Write(held.Dequeue());
            }
        }
    }
}
