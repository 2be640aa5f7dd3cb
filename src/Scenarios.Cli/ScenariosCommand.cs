using System.CommandLine;
using System.CommandLine.Help;
using Scenarios.Cli.Catalogue;
using Scenarios.Cli.Images;
using Scenarios.Cli.New;
using Scenarios.Cli.Output;
using Scenarios.Cli.Results;
using Scenarios.Cli.Run;
using Scenarios.Cli.Serve;
using Scenarios.Cli.Shell;
using Scenarios.Cli.Watch;

namespace Scenarios.Cli;

/// <summary>The <c>scenarios</c> command and its subcommands.</summary>
internal static class ScenariosCommand
{
    /// <summary>Tags begin with <c>@</c>, which must not be read as a response file.</summary>
    private static readonly ParserConfiguration Parser = new() { ResponseFileTokenReplacer = null };

    /// <returns>The exit code; 2 if the call itself is invalid.</returns>
    public static int Run(IReadOnlyList<string> arguments)
    {
        var result = Parse(arguments);
        var mistakes = arguments.Count == 0 || result.Action is HelpAction ? [] : CallMistakes.Find(result);
        foreach (var mistake in mistakes)
        {
            Console.Error.WriteLine(mistake);
        }

        return mistakes.Count > 0 ? ExitCode.WrongInput : Invoke(result);
    }

    private static int Invoke(ParseResult result)
    {
        var name = NameOf(result);
        InternalError.Guard(name);
        if (!HasWorkingDirectory())
        {
            Console.Error.WriteLine($"{name}: the working directory no longer exists: change to an existing one.");
            return ExitCode.WrongInput;
        }

        // For all output, also that of user steps: a full disk behind standard output must not fail a scenario or a report.
        using var output = SteadyOutput.Begin();
        var exitCode = Invoke(result, name);
        if (SteadyOutput.Problem is not { } problem)
        {
            return exitCode;
        }

        Console.Error.WriteLine($"{name}: part of the output could not be printed: {problem}");
        return exitCode is ExitCode.Success or 1 ? ExitCode.WrongInput : exitCode;
    }

    private static int Invoke(ParseResult result, string name)
    {
        try
        {
            var exitCode = result.Invoke(
                new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
            return result.Errors.Count > 0 ? ExitCode.WrongInput : exitCode;
        }
        catch (Exception exception)
        {
            return InternalError.Tell(exception, name, Console.Error);
        }
    }

    private static bool HasWorkingDirectory()
    {
        try
        {
            return Directory.Exists(Directory.GetCurrentDirectory());
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static string NameOf(ParseResult result)
    {
        var command = result.CommandResult.Command;
        return command is RootCommand ? "scenarios" : $"scenarios {command.Name}";
    }

    internal static ParseResult Parse(IReadOnlyList<string> arguments) => Create().Parse(arguments, Parser);

    private static RootCommand Create() =>
        new("Runs plain-language scenarios about Kubernetes on a simulated cluster, in milliseconds.")
        {
            RunCommand.Create(),
            WatchCommand.Create(),
            ReportCommand.Create(),
            ShellCommand.Create(),
            ServeCommand.Create(),
            StepsCommand.Create(),
            ImagesCommand.Create(),
            NewCommand.Create(),
        };
}
