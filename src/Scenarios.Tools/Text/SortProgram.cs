using Scenarios.Kernel.Processes;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;

namespace Scenarios.Tools.Text;

/// <summary><c>sort [-bfnrsu] [-k KEY] [-t SEPARATOR] [-o FILE] [FILE …]</c> in the C locale: by code point.</summary>
internal sealed class SortProgram() : Tool("sort", new OptionSpec("bfnrsuk:t:o:", "cCdghiMmRSTVyz")
{
    ErrorExitCode = Trouble,
    LongNames = new Dictionary<string, char>(StringComparer.Ordinal)
    {
        ["ignore-leading-blanks"] = 'b', ["ignore-case"] = 'f', ["numeric-sort"] = 'n', ["reverse"] = 'r', ["stable"] = 's',
        ["unique"] = 'u', ["key"] = 'k', ["field-separator"] = 't', ["output"] = 'o',
    },
})
{
    private const int Trouble = 2;

    protected override async Coroutine<int> Run(ProgramContext context, ParsedOptions options)
    {
        if (options.Value('t') is { } separator && separator.Length != 1)
        {
            return await Fail(context, separator.Length == 0 ? "empty tab" : $"multi-character tab '{separator}'", Trouble);
        }

        var keys = new List<SortKey>();
        foreach (var text in options.Values('k'))
        {
            if (SortKey.TryParse(text, options) is not { } key)
            {
                return await Fail(context, $"not simulated: or not a key: -k {text}", Trouble);
            }

            keys.Add(key);
        }

        var lines = new List<string>();
        foreach (var operand in InputFile.Or(options.Operands))
        {
            var (input, error) = InputFile.Open(context, operand);
            if (input is null)
            {
                var verb = error == FileError.IsDirectory ? "read failed" : "cannot read";
                return await Fail(context, $"{verb}: {operand}: {FileErrorText.Of(error!.Value)}", Trouble);
            }

            lines.AddRange(await new LineReader(input).ReadAll());
        }

        return await Write(context, options, Sort(lines, keys, options));
    }

    private static List<string> Sort(List<string> lines, List<SortKey> keys, ParsedOptions options)
    {
        var comparison = new SortComparison(keys.Count > 0 ? keys : [SortKey.WholeLine(options)], options);
        var sorted = lines.Order(comparison).ToList();
        if (!options.Has('u'))
        {
            return sorted;
        }

        var unique = new List<string>();
        foreach (var line in sorted)
        {
            if (unique.Count == 0 || comparison.Compare(unique[^1], line) != 0)
            {
                unique.Add(line);
            }
        }

        return unique;
    }

    private async Coroutine<int> Write(ProgramContext context, ParsedOptions options, List<string> lines)
    {
        var text = lines.Count == 0 ? string.Empty : string.Join('\n', lines) + "\n";
        if (options.Value('o') is not { } file)
        {
            await context.Output.Write(text);
            return 0;
        }

        var result = context.Files.Write(FilePath.Resolve(context.WorkingDirectory, file), text);
        return result.Error is { } error ? await Fail(context, $"open failed: {file}: {FileErrorText.Of(error)}", Trouble) : 0;
    }
}
