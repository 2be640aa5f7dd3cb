using System.Globalization;
using Scenarios.Kernel.Processes;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;

namespace Scenarios.Tools.Text;

/// <summary><c>cut (-c LIST | -f LIST [-d DELIMITER] [-s]) [FILE …]</c>.</summary>
internal sealed class CutProgram() : Tool("cut", new OptionSpec("c:f:d:so:", "bnz")
{
    LongOnly = "o",
    LongNames = new Dictionary<string, char>(StringComparer.Ordinal)
    {
        ["characters"] = 'c', ["fields"] = 'f', ["delimiter"] = 'd', ["only-delimited"] = 's', ["output-delimiter"] = 'o',
    },
})
{
    protected override async Coroutine<int> Run(ProgramContext context, ParsedOptions options)
    {
        var isFields = options.Has('f');
        if (isFields == options.Has('c'))
        {
            return await FailUsage(
                context,
                isFields ? "only one list may be specified" : "you must specify a list of bytes, characters, or fields");
        }

        if (options.Value('d') is { Length: not 1 })
        {
            return await FailUsage(context, "the delimiter must be a single character");
        }

        if (Ranges(options.Value(isFields ? 'f' : 'c')!) is not { } ranges)
        {
            return await FailUsage(context, WhatIsWrong(options.Value(isFields ? 'f' : 'c')!, isFields));
        }

        var status = 0;
        foreach (var operand in InputFile.Or(options.Operands))
        {
            var (input, error) = InputFile.Open(context, operand);
            if (input is null)
            {
                status = await Fail(context, $"{operand}: {FileErrorText.Of(error!.Value)}");
                continue;
            }

            var lines = new LineReader(input);
            while (await lines.Read() is { } line)
            {
                var shown = isFields ? Fields(line.TrimEnd('\n'), ranges, options) : Characters(line.TrimEnd('\n'), ranges);
                await context.Output.Write(shown is null ? string.Empty : shown + "\n");
            }
        }

        return status;
    }

    private static List<(int First, int Last)>? Ranges(string list)
    {
        var ranges = new List<(int First, int Last)>();
        foreach (var part in list.Split(',', ' '))
        {
            var dash = part.IndexOf('-');
            var (from, to) = dash < 0 ? (part, part) : (part[..dash], part[(dash + 1)..]);
            var (first, last) = (1, int.MaxValue);
            if (part is "" or "-"
                || (from.Length > 0 && !Number(from, out first))
                || (to.Length > 0 && !Number(to, out last))
                || first > last)
            {
                return null;
            }

            ranges.Add((first, last));
        }

        return ranges;
    }

    private static string WhatIsWrong(string list, bool isFields)
    {
        var parts = list.Split(',', ' ');
        var numbers = parts.SelectMany(static part => part.Split('-')).Where(static text => text.Length > 0);
        if (numbers.FirstOrDefault(static text => text.AsSpan().ContainsAnyExceptInRange('0', '9')) is { } text)
        {
            return $"invalid {(isFields ? "field value" : "byte/character position")} '{text}'";
        }

        if (parts.Contains("-"))
        {
            return "invalid range with no endpoint: -";
        }

        if (parts.Any(static part => part.Length == 0
            || part.Split('-')[0] is { Length: > 0 } from && from.All(static digit => digit == '0')))
        {
            return isFields ? "fields are numbered from 1" : "byte/character positions are numbered from 1";
        }

        return "invalid decreasing range";
    }

    private static bool Number(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;

    private static bool Selects(List<(int First, int Last)> ranges, int index) =>
        ranges.Exists(range => index >= range.First && index <= range.Last);

    private static string? Fields(string line, List<(int First, int Last)> ranges, ParsedOptions options)
    {
        var delimiter = options.Value('d') ?? "\t";
        var fields = line.Split(delimiter[0]);
        if (fields.Length == 1)
        {
            return options.Has('s') ? null : line;
        }

        return string.Join(options.Value('o') ?? delimiter, fields.Where((_, index) => Selects(ranges, index + 1)));
    }

    private static string Characters(string line, List<(int First, int Last)> ranges) =>
        string.Concat(line.Where((_, index) => Selects(ranges, index + 1)));
}
