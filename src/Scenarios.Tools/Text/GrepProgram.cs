using System.Globalization;
using System.Text.RegularExpressions;
using Scenarios.Kernel.Processes;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;

namespace Scenarios.Tools.Text;

/// <summary><c>grep</c>, <c>egrep</c> and <c>fgrep</c> over files or standard input, line by line as it arrives.</summary>
internal sealed class GrepProgram(string name = "grep") : Tool(name, GrepSpec)
{
    private const int Trouble = 2;

    private static readonly OptionSpec GrepSpec = new("ivcnEFGowqsxhHlA:B:C:e:m:K::", "PrRLzZTUbfdDIau")
    {
        ErrorExitCode = Trouble,
        NumberMeans = 'C',
        LongOnly = "K",
        UsageLine = "Usage: grep [OPTION]... PATTERNS [FILE]...\n",
        LongNames = new Dictionary<string, char>(StringComparer.Ordinal)
        {
            ["ignore-case"] = 'i', ["invert-match"] = 'v', ["count"] = 'c', ["line-number"] = 'n', ["extended-regexp"] = 'E',
            ["fixed-strings"] = 'F', ["basic-regexp"] = 'G', ["only-matching"] = 'o', ["word-regexp"] = 'w', ["quiet"] = 'q',
            ["silent"] = 'q', ["no-messages"] = 's', ["line-regexp"] = 'x', ["no-filename"] = 'h', ["with-filename"] = 'H',
            ["files-with-matches"] = 'l', ["after-context"] = 'A', ["before-context"] = 'B', ["context"] = 'C', ["regexp"] = 'e',
            ["max-count"] = 'm', ["color"] = 'K', ["colour"] = 'K',
        },
    };

    protected override async Coroutine<int> Run(ProgramContext context, ParsedOptions options)
    {
        var patterns = options.Values('e').ToList();
        var operands = options.Operands;
        if (patterns.Count == 0)
        {
            if (operands.Count == 0)
            {
                await context.Error.Write(OptionParser.TryHelp("grep", GrepSpec));
                return Trouble;
            }

            patterns.Add(operands[0]);
            operands.RemoveAt(0);
        }

        if (options.Value('K') is "always")
        {
            return await Fail(context, "not simulated: --color=always", Trouble);
        }

        if (GrepMatcher.Create(patterns, options, Name) is not { } matcher)
        {
            return await Fail(context, "Invalid regular expression", Trouble);
        }

        if (!TryNumbers(options, out var invalid))
        {
            return await Fail(context, $"{invalid}: invalid context length argument", Trouble);
        }

        return await RunFiles(context, options, matcher);
    }

    private async Coroutine<int> RunFiles(ProgramContext context, ParsedOptions options, GrepMatcher matcher)
    {
        var (anyMatch, anyError) = (false, false);
        var operands = InputFile.Or(options.Operands);
        var showsNames = options.Has('H') || (operands.Count > 1 && !options.Has('h'));
        foreach (var operand in operands)
        {
            var (input, error) = InputFile.Open(context, operand);
            if (input is null)
            {
                var reason = FileErrorText.Of(error!.Value);
                anyError = true;
                _ = options.Has('s') ? 0 : await Fail(context, $"{operand}: {reason}", Trouble);
                continue;
            }

            var shown = operand == "-" ? "(standard input)" : operand;
            anyMatch |= await new GrepRun(context, options, matcher, showsNames ? shown : null, shown).Run(new LineReader(input));
            if (anyMatch && options.Has('q'))
            {
                return 0;
            }
        }

        return anyError ? Trouble : anyMatch ? 0 : 1;
    }

    private static bool TryNumbers(ParsedOptions options, out string invalid)
    {
        foreach (var letter in "ABCm")
        {
            if (options.Value(letter) is { } value && !int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            {
                invalid = value;
                return false;
            }
        }

        invalid = string.Empty;
        return true;
    }
}
