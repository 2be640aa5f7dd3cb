using System.Text.RegularExpressions;
using Scenarios.Kernel.Processes;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;
using Scenarios.Tools.Awk.Execution;
using Scenarios.Tools.Awk.Parsing;
using Scenarios.Tools.Awk.Syntax;
using Scenarios.Tools.Text;

namespace Scenarios.Tools.Awk;

/// <summary>
/// <c>awk [-F SEPARATOR] [-v NAME=VALUE] (PROGRAM | -f FILE) [FILE | NAME=VALUE …]</c>, like Debian's mawk 1.3.4, or like POSIX where awks
/// differ. User-defined functions, <c>getline</c>, pipes, <c>system</c>, <c>RS</c> and random numbers are refused by name.
/// </summary>
internal sealed partial class AwkProgram() : Tool("awk", new OptionSpec("F:v:f:", "W") { StopsAtOperand = true, ErrorExitCode = Trouble })
{
    private const int Trouble = 2;

    protected override async Coroutine<int> Run(ProgramContext context, ParsedOptions options)
    {
        if (!options.Has('f') && options.Operands.Count == 0)
        {
            await context.Error.Write("Usage: awk [POSIX or GNU style options] -f progfile [--] file ...\n");
            return Trouble;
        }

        var source = options.Has('f') ? null : options.Operands[0];
        foreach (var file in options.Values('f'))
        {
            var (input, error) = InputFile.Open(context, file);
            if (input is null)
            {
                return await Fail(context, CannotOpen(file, error!.Value), Trouble);
            }

            source += await InputFile.ReadAll(input) + "\n";
        }

        try
        {
            var rules = AwkParser.Parse(source!);
            return await Run(context, options, rules, [.. options.Operands.Skip(options.Has('f') ? 0 : 1)]);
        }
        catch (AwkSyntaxException exception)
        {
            return await Fail(context, exception.Message, Trouble);
        }
    }

    private async Coroutine<int> Run(ProgramContext context, ParsedOptions options, List<AwkRule> rules, List<string> operands)
    {
        var machine = new AwkMachine(context);
        var files = new AwkFiles(context);
        var runner = new AwkRunner(rules, machine, files);
        try
        {
            Prepare(machine, options);
            var exitCode = await Run(context, runner, machine, operands);
            await Flush(context, machine, files);
            return exitCode;
        }
        catch (AwkRunException exception)
        {
            await Flush(context, machine, files);
            var isOurs = exception.Message.StartsWith("not simulated", StringComparison.Ordinal);
            return await Fail(context, isOurs ? exception.Message : $"run time error: {exception.Message}", Trouble);
        }
    }

    private static void Prepare(AwkMachine machine, ParsedOptions options)
    {
        if (options.Value('F') is { } separator)
        {
            machine["FS"] = AwkValue.Of(separator == "t" ? "\t" : AwkEscapes.Unescape(separator));
        }

        foreach (var assignment in options.Values('v'))
        {
            if (!TryAssign(machine, assignment))
            {
                throw new AwkRunException($"improper assignment: -v {assignment}");
            }
        }
    }

    private async Coroutine<int> Run(ProgramContext context, AwkRunner runner, AwkMachine machine, List<string> operands)
    {
        var goesOn = runner.Run(AwkRuleKind.Begin);
        var status = 0;
        if (goesOn && runner.ReadsInput)
        {
            var files = operands.Exists(static operand => !AssignmentForm().IsMatch(operand)) ? operands : [.. operands, "-"];
            foreach (var operand in files)
            {
                if (TryAssign(machine, operand))
                {
                    continue;
                }

                var (input, error) = InputFile.Open(context, operand);
                if (input is null)
                {
                    await Flush(context, machine, files: null);
                    status = await Fail(context, CannotOpen(operand, error!.Value), Trouble);
                    continue;
                }

                machine.NextFile(operand == "-" ? string.Empty : operand);
                goesOn = await RunOver(context, runner, machine, new LineReader(input));
                if (!goesOn)
                {
                    break;
                }
            }
        }

        runner.Run(AwkRuleKind.End);
        return runner.ExitCode != 0 ? runner.ExitCode : status;
    }

    private static async Coroutine<bool> RunOver(ProgramContext context, AwkRunner runner, AwkMachine machine, LineReader lines)
    {
        while (await lines.Read() is { } line)
        {
            machine.NextLine(line.EndsWith('\n') ? line[..^1] : line);
            var goesOn = runner.Run(AwkRuleKind.Line);
            await Flush(context, machine, files: null);
            if (!goesOn)
            {
                return false;
            }
        }

        return true;
    }

    private static async Coroutine Flush(ProgramContext context, AwkMachine machine, AwkFiles? files)
    {
        if (machine.Output.Length > 0)
        {
            var text = machine.Output.ToString();
            machine.Output.Clear();
            await context.Output.Write(text);
        }

        if (files is not null)
        {
            await files.Flush();
        }
    }

    private static bool TryAssign(AwkMachine machine, string operand)
    {
        if (!AssignmentForm().IsMatch(operand))
        {
            return false;
        }

        var equals = operand.IndexOf('=');
        machine[operand[..equals]] = AwkValue.FromInput(AwkEscapes.Unescape(operand[(equals + 1)..]));
        return true;
    }

    private static string CannotOpen(string path, FileError error) => $"cannot open {path} ({FileErrorText.Of(error)})";

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*=", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AssignmentForm();
}
