using System.Globalization;
using System.Text;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;
using Scenarios.Tools.Text;

namespace Scenarios.Tools.Sed;

/// <summary><c>sed [-nErszu] [-i[SUFFIX]] [-l N] [-e SCRIPT | -f FILE | SCRIPT] [FILE …]</c>.</summary>
internal sealed class SedProgram() : Tool("sed", new OptionSpec("nErsuze:f:i::l:")
{
    LongNames = new Dictionary<string, char>(StringComparer.Ordinal)
    {
        ["quiet"] = 'n', ["silent"] = 'n', ["regexp-extended"] = 'E', ["expression"] = 'e', ["file"] = 'f', ["in-place"] = 'i',
        ["line-length"] = 'l', ["separate"] = 's', ["unbuffered"] = 'u', ["null-data"] = 'z',
    },
})
{
    private const int UsualWidth = 70;

    protected override async Coroutine<int> Run(ProgramContext context, ParsedOptions options)
    {
        var operands = options.Operands;
        if (!options.Has('e') && !options.Has('f') && operands.Count == 0)
        {
            return await Fail(context, "no script: Usage: sed [OPTION]... {script-only-if-no-other-script} [input-file]...");
        }

        var script = ScriptOf(context, options, out var missing);
        if (missing is not null)
        {
            return await Fail(context, missing);
        }

        try
        {
            return options.Has('i') ? await RunInPlace(context, options, script) : await RunOver(context, options, script);
        }
        catch (SedException exception)
        {
            return exception.Position == SedException.Nowhere
                ? await Fail(context, exception.Message, 4)
                : await Fail(context, string.Create(
                    CultureInfo.InvariantCulture, $"-e expression #1, char {exception.Position}: {exception.Message}"));
        }
    }

    // The pieces of the script, each on a line of its own.
    private static string ScriptOf(ProgramContext context, ParsedOptions options, out string? missing)
    {
        missing = null;
        var pieces = new List<string>();
        foreach (var option in options.InOrder)
        {
            if (option.Letter == 'e')
            {
                pieces.Add(option.Value);
            }
            else if (option.Letter == 'f')
            {
                var text = context.Files.Read(FilePath.Resolve(context.WorkingDirectory, option.Value));
                missing ??= text.Value is null ? $"couldn't open file {option.Value}: {FileErrorText.Of(text.Error!.Value)}" : null;
                pieces.Add((text.Value ?? string.Empty).TrimEnd('\n'));
            }
        }

        if (pieces.Count == 0)
        {
            pieces.Add(options.Operands[0]);
            options.Operands.RemoveAt(0);
        }

        return string.Join('\n', pieces);
    }

    private static List<SedCommand> Parse(ParsedOptions options, string script) =>
        new SedParser(script, options.Has('E') || options.Has('r')).Parse();

    private static SedSettings SettingsOf(ParsedOptions options, string script) => new(
        options.Has('n') || script.StartsWith("#n\n", StringComparison.Ordinal) || script == "#n",
        options.Has('z') ? "\0" : "\n",
        int.TryParse(options.Value('l'), CultureInfo.InvariantCulture, out var width) ? width : UsualWidth);

    private static SedInput InputOf(ParsedOptions options, string text, string name, bool isWhole)
    {
        var records = options.Has('z') ? new Queue<string>(text.Split('\0').Where(static record => record.Length > 0)) : null;
        return new SedInput(records is null ? new LineReader(new TextSource(text)) : null, records, name, isWhole);
    }

    private async Coroutine<int> RunOver(ProgramContext context, ParsedOptions options, string script)
    {
        var commands = Parse(options, script);
        var files = new SedFiles(context);
        files.Prepare(commands);
        var (code, status) = (0, 0);
        if (options.Operands.Count == 0)
        {
            var input = options.Has('z')
                ? InputOf(options, await InputFile.ReadAll(context.Input), "-", isWhole: true)
                : new SedInput(new LineReader(context.Input), null, "-", isWhole: true);
            var run = new SedRun(commands, SettingsOf(options, script), input, context.Output, files);
            await run.Run();
            code = run.ExitCode;
        }
        else
        {
            (code, status) = await RunOverFiles(context, options, script, commands, files);
        }

        return files.Save() is { } error ? await Fail(context, error, 4) : Math.Max(code, status);
    }

    private async Coroutine<(int Code, int Status)> RunOverFiles(
        ProgramContext context, ParsedOptions options, string script, List<SedCommand> commands, SedFiles files)
    {
        var status = 0;
        var texts = new List<(string Name, StringBuilder Text)>();
        foreach (var operand in options.Operands)
        {
            var (input, error) = InputFile.Open(context, operand);
            status = input is null ? await Unreadable(context, operand, error!.Value) : status;
            if (texts.Count == 0 || options.Has('s'))
            {
                texts.Add((operand, new StringBuilder()));
            }

            texts[^1].Text.Append(input is null ? string.Empty : await InputFile.ReadAll(input));
        }

        for (var index = 0; index < texts.Count; index++)
        {
            var input = InputOf(options, texts[index].Text.ToString(), texts[index].Name, index == texts.Count - 1);
            var run = new SedRun(commands, SettingsOf(options, script), input, context.Output, files);
            await run.Run();
            if (run.Quits)
            {
                return (run.ExitCode, status);
            }
        }

        return (0, status);
    }

    private async Coroutine<int> RunInPlace(ProgramContext context, ParsedOptions options, string script)
    {
        if (options.Operands.Count == 0)
        {
            _ = Parse(options, script);
            return await Fail(context, "no input files");
        }

        var status = 0;
        foreach (var operand in options.Operands)
        {
            // Each file has its own line numbers and ranges.
            var commands = Parse(options, script);
            var files = new SedFiles(context);
            files.Prepare(commands);
            var path = FilePath.Resolve(context.WorkingDirectory, operand);
            var text = context.Files.Read(path);
            if (text.Value is null)
            {
                status = await Unreadable(context, operand, text.Error!.Value);
                continue;
            }

            var result = new TextBuffer();
            var input = InputOf(options, text.Value, operand, isWhole: true);
            var run = new SedRun(commands, SettingsOf(options, script), input, result, files);
            await run.Run();
            if (Write(context, options, path, text.Value, result.Text) is { } error)
            {
                status = await Fail(context, $"couldn't open file {operand}: {FileErrorText.Of(error)}", 4);
            }

            if (files.Save() is { } wrong)
            {
                status = await Fail(context, wrong, 4);
            }

            status = run.Quits && run.ExitCode != 0 ? run.ExitCode : status;
        }

        return status;
    }

    // The suffix is for a copy of what was there; a star in it stands for the file's name.
    private static FileError? Write(ProgramContext context, ParsedOptions options, string path, string before, string after)
    {
        if (options.Value('i') is { Length: > 0 } suffix)
        {
            var name = FilePath.Name(path);
            var copy = suffix.Contains('*', StringComparison.Ordinal) ? suffix.Replace("*", name, StringComparison.Ordinal) : name + suffix;
            if (context.Files.Write(FilePath.Resolve(FilePath.Parent(path), copy), before).Error is { } wrong)
            {
                return wrong;
            }
        }

        return context.Files.Write(path, after).Error;
    }

    private async Coroutine<int> Unreadable(ProgramContext context, string operand, FileError error)
    {
        return await Fail(context, error == FileError.IsDirectory
            ? $"read error on {operand}: Is a directory"
            : $"can't read {operand}: {FileErrorText.Of(error)}", 2);
    }
}
